package main

import (
	"os"
	"runtime/debug"
	"runtime/metrics"
)

// lazy is up to how many bytes of live heap the collector is at its laziest.
const lazy = 64 << 20

// pace lets the collector of garbage be lazy while the heap is small: the garbage of templates is plenty, and collecting it
// less often saves a sixth of a build's time. As the heap grows with the records, the collector works as usual, so that
// memory stays in proportion to the site. GOGC, where it is set, comes first.
func pace() {
	if os.Getenv("GOGC") != "" {
		return
	}
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	if sample[0].Value.Kind() != metrics.KindUint64 {
		return
	}
	percent := 400
	if live := sample[0].Value.Uint64(); live > lazy {
		percent = max(int(400*lazy/live), 50)
	}
	debug.SetGCPercent(percent)
}
