package main

import (
	"bytes"
	"image"
	"image/jpeg"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"golang.org/x/net/html"

	"gongshi/generator/workspace"
)

// richSite makes the small site with a lecture of everything, a picture and a film included, and returns its folder and the
// lecture's address.
func richSite(t *testing.T) (dir, address string) {
	t.Helper()
	dir = t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("testdata/site")); err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join(dir, "content", "lectures", "2024-07-20-liang")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	var picture bytes.Buffer
	if err := jpeg.Encode(&picture, image.NewGray(image.Rect(0, 0, 40, 30)), nil); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"cover.jpg": picture.Bytes(), "gou.jpg": picture.Bytes(), "index.md": []byte(richLecture)} {
		if err := os.WriteFile(filepath.Join(folder, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir, "/lectures/2024-07-20-liang/"
}

const richLecture = `---
title: 量水 & 修沟 <一>
summary: 摘要在此。
date: 2024-07-20
speaker: d0001
session: 2
theme: 话担当
station: zhuge
cover: {file: cover.jpg, alt: 沟口, caption: 沟口旧貌, credit: 测试市人大摄}
video: {url: https://media.example.com/v, transcript: true}
---
开头**要紧**，见[站](/stations/zhuge/)和[报道](https://media.example.com/a)[^1]。

## 小标题

> 引文。

![修好的沟](gou.jpg "修好以后")

| 村 | 户 | 米 | 说明 |
|---|--:|--:|---|
| 席庄 | 12 | 300 | 沟长 |

1. 一
2. 二

[^1]: 注文。
`

// publicFile renders a site and returns a function that returns its files.
func publicFile(t *testing.T, dir string) func(name string) string {
	t.Helper()
	site, err := workspace.Open(t.Context(), dir, workspace.Options{Now: "2025-06-01", Pictures: filepath.Join(pictures, "pictures")})
	if err != nil {
		t.Fatal(err)
	}
	defer site.Close()
	var mu sync.Mutex
	files := map[string]string{}
	faults, err := site.Render(t.Context(), func(name string, data []byte) error {
		mu.Lock()
		defer mu.Unlock()
		files[name] = string(data)
		return nil
	})
	if err != nil || len(faults) > 0 || site.Problems.Errors(false) > 0 {
		t.Fatal(err, faults, site.Problems)
	}
	return func(name string) string {
		text, is := files[strings.TrimPrefix(name, "/")]
		if !is {
			t.Fatalf("there is no file %s", name)
		}
		return text
	}
}

// What is to be pasted has what the editor of a public account keeps, and nothing else: no class, id, script, link or
// relative address.
func TestPastedPart(t *testing.T) {
	t.Parallel()
	dir, address := richSite(t)
	page, err := html.Parse(strings.NewReader(publicFile(t, dir)(address + "wechat.html")))
	if err != nil {
		t.Fatal(err)
	}
	part := find(page, "paste")
	if part == nil {
		t.Fatal("there is no part to paste")
	}
	tags, text := map[string]int{}, ""
	for n := range part.Descendants() {
		switch n.Type {
		case html.TextNode:
			text += n.Data
		case html.ElementNode:
			tags[n.Data]++
			styled := n.Data == "tbody" || n.Data == "tr" || n.Data == "br"
			for _, a := range n.Attr {
				switch {
				case a.Key == "style" && a.Val != "" && !strings.Contains(a.Val, "url"):
					styled = true
				case n.Data == "img" && (a.Key == "alt" && a.Val != "" || a.Key == "src" && strings.HasPrefix(a.Val, "https://example.org/lectures/")):
				default:
					t.Errorf("<%s %s=%q>", n.Data, a.Key, a.Val)
				}
			}
			if !styled {
				t.Errorf("<%s> has no style", n.Data)
			}
		default:
			t.Errorf("a node of type %d: %q", n.Type, n.Data)
		}
	}
	for tag := range tags {
		if !strings.Contains(" section p span strong em blockquote ul ol li table tbody tr th td img br ", " "+tag+" ") {
			t.Errorf("<%s> is not kept by the editor", tag)
		}
	}
	if tags["img"] != 2 || tags["table"] != 1 || tags["blockquote"] != 1 || tags["li"] != 2 {
		t.Errorf("parts are missing: %v", tags)
	}
	for _, want := range []string{"第2期", "话担当", "量水 & 修沟 <一>", "主讲：", "王秀兰", "朱阁镇席庄村村民", "人大代表（", "2024年7月20日", "朱阁镇人大代表联络站", "示例数据", "摘要在此。", "沟口旧貌　测试市人大摄",
		"开头", "要紧", "，见站[1]和报道[2]①。", "小标题", "引文。", "修好以后", "席庄", "12", "注释", "① 注文。", "链接说明", "[1] 站https://example.org/stations/zhuge/", "[2] 报道https://media.example.com/a",
		"来源：测试市人大代表履职公示", "视频：https://media.example.com/v", "阅读原文：https://example.org" + address} {
		i := strings.Index(text, want)
		if i < 0 {
			t.Fatalf("%q is missing or at a wrong place in %q", want, text)
		}
		text = text[i+len(want):]
	}
}

// find returns the element with an id.
func find(page *html.Node, id string) *html.Node {
	for n := range page.Descendants() {
		for _, a := range n.Attr {
			if a.Key == "id" && a.Val == id {
				return n
			}
		}
	}
	return nil
}

// The manuscript opens on any Windows: UTF-8 with its mark, lines with both ends; what it holds is a golden.
func TestManuscript(t *testing.T) {
	t.Parallel()
	dir, address := richSite(t)
	got := publicFile(t, dir)(address + "text.txt")
	body, marked := strings.CutPrefix(got, "\uFEFF")
	if !marked || strings.Count(got, "\n") != strings.Count(got, "\r\n") || !strings.HasSuffix(got, "\r\n") {
		t.Errorf("no mark, or an end of a line that is none on Windows: %q", got)
	}
	const want = `量水 & 修沟 <一>

人大代表大讲堂　第2期　话担当
主讲：王秀兰，朱阁镇席庄村村民，县第十六届人大代表（朱阁镇第一选区）
时间：2024年7月20日
地点：朱阁镇人大代表联络站
字数：33（正文，标点计入，空格、注释和图片说明不计）
题图：【图片：沟口旧貌　测试市人大摄　https://example.org/lectures/2024-07-20-liang/cover.jpg】
视频：https://media.example.com/v
原文网址：https://example.org/lectures/2024-07-20-liang/
示例数据，本文人物和事项均为虚构，只供演示。

　　摘要在此。

　　开头要紧，见站（https://example.org/stations/zhuge/）和报道（https://media.example.com/a）①。

小标题
　　　　引文。
　　【图片：修好以后　https://example.org/lectures/2024-07-20-liang/gou.jpg】
　　村｜户｜米｜说明
　　席庄｜12｜300｜沟长
　　1. 一
　　2. 二

注释
① 注文。
`
	if body = strings.ReplaceAll(body, "\r\n", "\n"); body != want {
		t.Errorf("got\n%s", body)
	}
}
