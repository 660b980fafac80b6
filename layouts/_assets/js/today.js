// Keeps a page that was built weeks ago right: what holds until a day goes after it, and what is said instead comes up. The page
// is complete without it, and says the day of its build. A site that stands still on a day has it in data-today.
(() => {
  const day = (at) => at.toISOString().slice(0, 10);
  const now = new Date(Date.now() + 8 * 3600000); // all of China is eight hours ahead
  const today = document.documentElement.dataset.today || day(now);
  // The next customary day on or after today: the given day of a month.
  const monthly = (number) => {
    const [year, month, date] = today.split("-").map(Number);
    return new Date(Date.UTC(year, month - (date > number ? 0 : 1), number));
  };
  for (const time of document.querySelectorAll("time[data-monthly]")) {
    const next = monthly(Number(time.dataset.monthly));
    time.dateTime = day(next);
    time.textContent = `${next.getUTCFullYear()}年${next.getUTCMonth() + 1}月${next.getUTCDate()}日，星期${"日一二三四五六"[next.getUTCDay()]}`;
  }
  for (const part of document.querySelectorAll("[data-until]")) part.hidden = part.dataset.until < today;
  for (const part of document.querySelectorAll("[data-after]")) part.hidden = part.dataset.after >= today;
})();
