// The Chinese characters of the document that no font has: those that look like one that no font can have.
(() => {
  const canvas = Object.assign(document.createElement("canvas"), {width: 24, height: 24});
  const pen = canvas.getContext("2d", {willReadFrequently: true});
  pen.font = "20px " + getComputedStyle(document.body).fontFamily;
  pen.textBaseline = "top";
  const drawn = (sign) => {
    pen.clearRect(0, 0, 24, 24);
    pen.fillText(sign, 1, 1);
    return pen.getImageData(0, 0, 24, 24).data.join();
  };
  const boxes = ["\u{2FFFC}", "\u{0378}", "\u{3FFF0}"].map(drawn).concat(drawn(""));
  const signs = new Set(document.body.textContent.match(/\p{Script=Han}/gu));
  const missing = [...signs].filter((sign) => boxes.includes(drawn(sign)));
  return missing.slice(0, 20).join("");
})()
