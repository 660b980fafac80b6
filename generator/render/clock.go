package render

import (
	"time"

	"github.com/gohugoio/hugo/common/htime"
)

// init stops Hugo's clock, which is one for the process, so that no page can depend on the time at which it was printed. The
// dates on a page come from its view.
func init() { htime.Clock = stopped{} }

// stopped is a clock that always shows 1970-01-01 00:00 UTC.
type stopped struct{}

// Now returns the time of the clock.
func (stopped) Now() time.Time { return time.Unix(0, 0).UTC() }

// Since returns the time from t to Now.
func (s stopped) Since(t time.Time) time.Duration { return s.Now().Sub(t) }

// Until returns the time from Now to t.
func (s stopped) Until(t time.Time) time.Duration { return t.Sub(s.Now()) }

// Offset returns 0: the clock is not moved.
func (stopped) Offset() time.Duration { return 0 }
