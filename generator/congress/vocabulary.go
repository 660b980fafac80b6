package congress

// Vocabulary is one list of printed terms: content/vocabulary/<name>.yaml. If a site does not have the file, the built-in
// list of that name holds.
type Vocabulary struct {
	Path  string
	Name  string // duty-kinds
	Words []*Word
}

// Word is one term of a vocabulary. Records name it by its name; addresses and data by its id.
// zh: 记录里可用的词，加一个词就是加一行；不再用的写 until，不要删除
type Word struct {
	// ID stands in addresses and data: lower-case letters, digits and hyphens.
	// zh: 代号。小写字母、数字和连字符，用于网址
	ID string `yaml:"id" check:"required,max=40"`
	// Name is the printed term.
	// zh: 名称。印在页面上的词
	Name string `yaml:"name" check:"required,max=40"`
	// FormerNames are names that it had before. They are for the list units (承办单位): when a department is renamed, what was
	// recorded under the old name stays with it, at the same address.
	// zh: 曾用名。用于 units.yaml：承办单位改名后，旧名下的建议仍归在一起，网址不变
	FormerNames []string `yaml:"former_names"`
	// Group puts related terms together on pages.
	// zh: 分组
	Group string `yaml:"group" check:"max=20"`
	// Meaning is the definition that is printed beside a figure.
	// zh: 含义。印在数字旁边的解释
	Meaning string `yaml:"meaning" check:"max=200"`
	// Since is when the term came into use.
	// zh: 启用时间
	Since Date `yaml:"since"`
	// Until is when it was retired; records up to then may still name it.
	// zh: 停用时间。停用前的记录仍可使用
	Until Date `yaml:"until"`
	// Note says that an entry of this kind must explain itself in its summary (其他).
	// zh: 须附说明。写 true 时使用此种类的条目必须写 summary
	Note bool `yaml:"note"`
}

// Word returns the word with a printed name; nil if there is none, or v is nil.
func (v *Vocabulary) Word(name string) *Word {
	if v == nil {
		return nil
	}
	for _, w := range v.Words {
		if w.Name == name {
			return w
		}
	}
	return nil
}

// Scheme is one set of classes for the outcomes of suggestions, in force for a time: an entry of vocabulary/outcomes.yaml.
// zh: 答复分哪几类；办法改了就另加一套，旧的保留，旧记录仍按当年的一套
type Scheme struct {
	// Name identifies the scheme.
	// zh: 方案名称
	Name string `yaml:"scheme" check:"required,max=40"`
	// Since is when the scheme came into force; of several in force, the latest counts.
	// zh: 启用时间
	Since Date `yaml:"since" check:"required"`
	// Until is when it was replaced.
	// zh: 停用时间
	Until Date `yaml:"until"`
	// Levels are the levels for which it holds; if none is given, it holds for all.
	// zh: 适用层级
	Levels []string `yaml:"levels" check:"one=全国|省|市|县|乡|镇"`
	// Days is the time for an answer, in days from the assignment.
	// zh: 答复期限。自交办之日起的天数
	Days int `yaml:"days" check:"min=0,max=400"`
	// Classes are the outcomes.
	// zh: 结果类别
	Classes []Class `yaml:"classes" check:"required"`
}

// Class is one outcome of a scheme.
type Class struct {
	// ID stands in addresses and data.
	// zh: 代号
	ID string `yaml:"id" check:"required,max=40"`
	// Name is the printed term.
	// zh: 名称
	Name string `yaml:"name" check:"required,max=40"`
	// Promise says that an answer of this class must name what will be done by when.
	// zh: 须承诺。写 true 时答复必须写明承诺事项和期限
	Promise bool `yaml:"promise"`
	// Meaning is the definition that is printed beside it.
	// zh: 含义
	Meaning string `yaml:"meaning" check:"max=200"`
}

// Name is a proper name and its known misprints: an entry of content/dictionary.yaml.
// zh: 容易写错的专名和常见的误写
type Name struct {
	// Term is the right form.
	// zh: 正确写法
	Term string `yaml:"term" check:"required,max=40"`
	// Misprints are wrong forms; wherever one stands in the sources, the build says so.
	// zh: 常见误写。出现在任何记录中都会报错
	Misprints []string `yaml:"misprints" check:"required"`
}
