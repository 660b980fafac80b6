package view

// kinds of institutions, in the order in which they are printed.
var InstitutionKinds = []struct{ Id, Name, Measure string }{{"responsibilities", "职责", "个"}, {"systems", "制度", "项"}}
