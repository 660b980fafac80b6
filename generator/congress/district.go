package congress

// Term is one term of a congress of one level: an entry of content/terms.yaml.
// zh: 各级人大的届次和历次会议
type Term struct {
	// Level is the level of the congress.
	// zh: 层级
	Level string `yaml:"level" check:"required,term=levels"`
	// Term is its number: 16 is 第十六届.
	// zh: 届次。第几届
	Term int `yaml:"term" check:"required,min=1,max=99"`
	// From is when the term began.
	// zh: 任期开始
	From Date `yaml:"from" check:"required"`
	// To is when it is expected to end. It ends with the first session of the next congress: when the next term of the level
	// begins, which is another entry. Until that is entered the term goes on.
	// zh: 预计届满。实际到下一届开始为止：下一届另写一条，没有写以前，这一届仍在任期内
	To Date `yaml:"to" check:"required"`
	// Sessions are its plenary sessions.
	// zh: 历次会议
	Sessions []Session `yaml:"sessions"`
}

// Session is one plenary session of a term.
type Session struct {
	// Session is its number: 3 is 第三次会议.
	// zh: 第几次会议
	Session int `yaml:"session" check:"required,min=1,max=20"`
	// From is its first day.
	// zh: 开幕日期
	From Date `yaml:"from" check:"required"`
	// To is its last day.
	// zh: 闭幕日期
	To Date `yaml:"to"`
}

// District is what elects deputies, a 选区 or 选举单位: an entry of content/districts.yaml.
// zh: 选区或选举单位：应选几名，含哪些村（社区），何时出缺
type District struct {
	// ID is what the seats of deputies name as their district.
	// zh: 代号。代表席位中引用
	ID DistrictID `yaml:"id" check:"required,max=40"`
	// Name is the printed name.
	// zh: 名称。如 朱阁镇第一选区
	Name string `yaml:"name" check:"required,max=40"`
	// Level is the level of the congress to which it elects.
	// zh: 层级
	Level string `yaml:"level" check:"required,term=levels"`
	// Since is its first day; left out where it was there before the records begin.
	// zh: 设立日期。新划的选区才写
	Since Date `yaml:"since"`
	// Until is its last day; left out while it is there. An abolished district stays in the list, for its deputies name it.
	// zh: 撤销日期。选区存在的最后一天，还在的不写；撤销的选区不要删，当年的代表还要引用
	Until Date `yaml:"until"`
	// Succeeds are the districts in whose place it came; they have an until. Voters of an abolished district are led here.
	// zh: 接替的选区。写被它接替的旧选区的代号，旧选区写上 until
	Succeeds []DistrictID `yaml:"succeeds"`
	// Township is the township or street in which it lies; empty for an electing body of a higher level.
	// zh: 所在乡镇（街道）
	Township string `yaml:"township" check:"max=20"`
	// Places are its villages and communities; voters find their deputy by them.
	// zh: 所含村（社区）。选民按村名查找代表
	Places []string `yaml:"places"`
	// Seats is how many deputies it elects; on every day, deputies in office and vacancies must add up to it.
	// zh: 应选名额。任何一天在任人数加出缺数都应等于它
	Seats int `yaml:"seats" check:"required,min=1,max=200"`
	// Changes are what is different from a term on; what an entry leaves out stays as it was.
	// zh: 换届时的变化。从哪一届起名额、村（社区）或名称不同，如 {term: 17, seats: 3}；没有变的不写
	Changes []DistrictChange `yaml:"changes"`
	// Vacancies are the times in which a seat was empty.
	// zh: 出缺
	Vacancies []Vacancy `yaml:"vacancies"`
}

// DistrictChange is what is different in a district from a term on.
type DistrictChange struct {
	// Term is the first term for which it holds; it holds until a later entry.
	// zh: 届次。从第几届起
	Term int `yaml:"term" check:"required,min=1,max=99"`
	// Name is the new printed name.
	// zh: 名称
	Name string `yaml:"name" check:"max=40"`
	// Places are all villages and communities that it then has.
	// zh: 所含村（社区）。写全部，不只写增减的
	Places []string `yaml:"places"`
	// Seats is the new number of seats.
	// zh: 应选名额
	Seats int `yaml:"seats" check:"min=0,max=200"`
}

// In returns a copy of the district with the name, the places and the number of seats that it has in a term.
func (d *District) In(term int) *District {
	then := *d
	latest := [3]int{} // the terms from which name, places and seats hold
	for _, c := range d.Changes {
		set := func(i int, written bool) bool {
			if !written || c.Term > term || c.Term < latest[i] {
				return false
			}
			latest[i] = c.Term
			return true
		}
		if set(0, c.Name != "") {
			then.Name = c.Name
		}
		if set(1, len(c.Places) > 0) {
			then.Places = c.Places
		}
		if set(2, c.Seats > 0) {
			then.Seats = c.Seats
		}
	}
	return &then
}

// ExistsOn reports whether the district exists on a day. If day is only a month or a year, one day of it is enough.
func (d *District) ExistsOn(day Date) bool { return Covers(d.Since, d.Until, day) }

// TermOn returns the term of a level that runs on a day: the one that began last. Before the first term it returns the first
// one. It returns nil if the level has no term.
func (c *Congress) TermOn(level string, day Date) *Term {
	var running *Term
	for _, t := range c.Terms {
		if t.Level != level || !t.From.Valid() {
			continue
		}
		begun := t.From.First() <= day.Last()
		switch {
		case running == nil,
			begun && (running.From.First() > day.Last() || t.From.First() > running.From.First()),
			!begun && running.From.First() > day.Last() && t.From.First() < running.From.First():
			running = t
		}
	}
	return running
}

// DistrictIn returns a district as it is in a term; nil if there is none of that id.
func (c *Congress) DistrictIn(id DistrictID, term int) *District {
	if d := c.District(id); d != nil {
		return d.In(term)
	}
	return nil
}

// DistrictOn returns a district as it is in the term that runs on a day; nil if there is none of that id. An abolished
// district is returned as it was at its end.
func (c *Congress) DistrictOn(id DistrictID, day Date) *District {
	d := c.District(id)
	if d == nil {
		return nil
	}
	if d.Until.Valid() && day.Last() > d.Until.Last() {
		day = d.Until
	}
	if t := c.TermOn(d.Level, day); t != nil {
		return d.In(t.Term)
	}
	return d.In(0)
}

// Successors returns the districts that replaced a district and exist on a day, in the order of the file. If a successor was
// abolished, its own successors are returned instead.
func (c *Congress) Successors(id DistrictID, day Date) []*District {
	var all []*District
	seen := map[DistrictID]bool{id: true}
	var follow func(DistrictID)
	follow = func(id DistrictID) {
		for _, d := range c.index.successors[id] {
			switch {
			case seen[d.ID]:
			case d.ExistsOn(day):
				seen[d.ID] = true
				all = append(all, d)
			default:
				seen[d.ID] = true
				follow(d.ID)
			}
		}
	}
	follow(id)
	return all
}

// Vacancy is a time in which one seat of a district is empty.
type Vacancy struct {
	// Since is the first day on which the seat is empty.
	// zh: 出缺起始
	Since Date `yaml:"since" check:"required"`
	// Until is the last day; left out while the seat is still empty. Where it is left out the vacancy ends with the term in
	// which it began.
	// zh: 出缺截止。尚未补选的不写；到换届时自然结束
	Until Date `yaml:"until"`
	// Reason is why.
	// zh: 原因
	Reason string `yaml:"reason" check:"required,max=60"`

	end Date // the last day of the term, where Until is empty and the term has ended; see End
}
