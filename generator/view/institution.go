package view

// InstitutionKinds are the kinds of institutions, in the order in which they are printed, with the measure word of each.
var InstitutionKinds = []struct{ ID, Name, Measure string }{{"responsibilities", "职责", "个"}, {"systems", "制度", "项"}}
