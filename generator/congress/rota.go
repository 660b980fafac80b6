package congress

// Reception is one line of the rota.
type Reception struct {
	// Date is the day; if the reception was moved, the new day.
	// zh: 日期。改了期的写新日期
	Date Date `yaml:"date" check:"required"`
	// Time is from when to when; if it is not given, the hours of the station hold.
	// zh: 时间。与站点开放时间不同的才写，如 8:30—11:30
	Time Hours `yaml:"time"`
	// Place is where, if it is not at the station.
	// zh: 地点。不在站内的才写，如 席庄村联络点
	Place string `yaml:"place" check:"max=60"`
	// Deputies are those who receive.
	// zh: 接待代表
	Deputies []DeputyID `yaml:"deputies"`
	// Guests are officials who sit in.
	// zh: 到场人员
	Guests []Guest `yaml:"guests"`
	// Topic is what it is about, if it has a theme.
	// zh: 主题
	Topic string `yaml:"topic" check:"max=60"`
	// Mode says how it is held.
	// zh: 方式。如 线下、线上
	Mode []string `yaml:"mode"`
	// Moved says from which day it was moved, and why.
	// zh: 改期。原定日期和原因
	Moved *Moved `yaml:"moved"`
	// Cancelled says that it is not held, and why; the line stays, so that nobody comes in vain.
	// zh: 取消。写明原因；这一行不要删，免得群众白跑
	Cancelled *Cancelled `yaml:"cancelled"`
	// Note explains what is out of the ordinary: a deputy of another station, a day besides the usual one.
	// zh: 说明。有外站代表接待、在接待日之外加场的，写明原因
	Note string `yaml:"note" check:"max=100"`
}

// Moved says from which day a reception was moved, and why.
type Moved struct {
	// From is the day for which it was announced first, however often it was moved.
	// zh: 原定日期。改了几次都写最初的日期
	From Date `yaml:"from" check:"required"`
	// Reason is why.
	// zh: 原因
	Reason string `yaml:"reason" check:"required,max=100"`
	// Times is how often it was moved; 1 if it is not given. It tells calendars that the day has changed again.
	// zh: 第几次改期。改了不止一次的才写
	Times int `yaml:"times" check:"min=0,max=99"`
}

// Cancelled says why a reception is not held.
type Cancelled struct {
	// Date is when that was decided.
	// zh: 决定取消的日期
	Date Date `yaml:"date"`
	// Reason is why.
	// zh: 原因
	Reason string `yaml:"reason" check:"required,max=100"`
}
