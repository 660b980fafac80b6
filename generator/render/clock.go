package render

import (
	"time"

	"github.com/gohugoio/hugo/common/htime"
)

// Hugo's clock is one for the process. It stands still, so that no page can depend on when it was printed: a date that a
// page shows comes in its view.
func init() { htime.Clock = stopped{} }

type stopped struct{}

func (stopped) Now() time.Time                    { return time.Unix(0, 0).UTC() }
func (s stopped) Since(t time.Time) time.Duration { return s.Now().Sub(t) }
func (s stopped) Until(t time.Time) time.Duration { return t.Sub(s.Now()) }
func (stopped) Offset() time.Duration             { return 0 }
