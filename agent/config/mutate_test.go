package config

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// spots are all keys and scalar values of a document.
type spot struct {
	path  string
	key   *yaml.Node // nil for entries of lists
	value *yaml.Node
}

func spots(n *yaml.Node, path string, out []spot) []spot {
	switch n.Kind {
	case yaml.DocumentNode:
		return spots(n.Content[0], path, out)
	case yaml.MappingNode:
		for i := 0; i < len(n.Content); i += 2 {
			at := join(path, n.Content[i].Value)
			out = append(out, spot{at, n.Content[i], n.Content[i+1]})
			out = spots(n.Content[i+1], at, out)
		}
	case yaml.SequenceNode:
		for i, c := range n.Content {
			at := fmt.Sprintf("%s[%d]", path, i)
			out = append(out, spot{at, nil, c})
			out = spots(c, at, out)
		}
	}
	return out
}

// parse reads a document and forgets its comments.
func parse(t *testing.T, text []byte) *yaml.Node {
	t.Helper()
	var doc yaml.Node
	if err := yaml.Unmarshal(text, &doc); err != nil {
		t.Fatal(err)
	}
	var forget func(n *yaml.Node)
	forget = func(n *yaml.Node) {
		n.HeadComment, n.LineComment, n.FootComment = "", "", ""
		for _, c := range n.Content {
			forget(c)
		}
	}
	forget(&doc)
	return &doc
}

// typos are what a slip of the hand makes of a value. None of them is another
// value that somebody may have meant.
var typos = []struct {
	name string
	slip func(string) (string, bool) // false: does not apply
}{
	{"its unit is missing", func(s string) (string, bool) {
		bare := strings.TrimRight(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ% ")
		return bare, bare != s && bare != "" && strings.Trim(bare, "0123456789._") == ""
	}},
	{"its unit is mistyped", func(s string) (string, bool) { return s + "x", true }},
	{"it is negative", func(s string) (string, bool) { return "-" + s, true }},
	{"it has a letter for a digit", func(s string) (string, bool) { return strings.Replace(s, "0", "O", 1), strings.Contains(s, "0") }},
	{"it has a decimal comma", func(s string) (string, bool) { return strings.Replace(s, ".", ",", 1), strings.Contains(s, ".") }},
	{"two of its characters are swapped", func(s string) (string, bool) {
		if !strings.HasPrefix(s, "0x") {
			return s, false
		}
		b := []byte(s)
		for i := 10; i+1 < len(b); i++ {
			if b[i] != b[i+1] {
				b[i], b[i+1] = b[i+1], b[i]
				return string(b), true
			}
		}
		return s, false
	}},
	{"its last character is missing", func(s string) (string, bool) { return s[:len(s)-1], strings.HasPrefix(s, "0x") }},
	{"its first character is doubled", func(s string) (string, bool) { return s[:1] + s, strings.HasPrefix(s, "0x") }},
	{"it is nothing", func(string) (string, bool) { return "", true }},
	{"it is no number", func(string) (string, bool) { return "NaN", true }},
}

// free are values that any text may stand in: a typo in them is another name, or
// another file, which only the world can refuse.
var free = []string{"portfolio", "journal", "wallet.keystore", "wallet.passwordFile", ".name", "chain.endpoint"}

// Of the past the words are the archive's own.
var archived = []string{".market", ".dataset", ".asset", "].assets[0]", "].sources[0]", "].datasets[0]", ".subject", ".quantity", ".source"}

func mayBeAnything(path, typo string) bool {
	if typo == "it is nothing" {
		return false
	}
	for _, f := range free {
		if strings.HasSuffix(path, f) {
			return true
		}
	}
	return path == "backtest.archive" || typo != "it is negative" && strings.HasPrefix(path, "backtest.") && slices.ContainsFunc(archived, func(f string) bool { return strings.HasSuffix(path, f) })
}

// A typo in any key or value is refused, or means the same.
func TestATypoInAnyKeyOrValueIsRefusedOrMeansTheSame(t *testing.T) {
	for _, file := range examples(t) {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		base, err := Parse(text, file, known)
		if err != nil {
			t.Fatal(err)
		}
		count := 0
		try := func(what string, mutate func(s spot)) {
			doc := parse(t, text)
			for _, s := range spots(doc, "", nil) {
				if strings.HasPrefix(what, s.path+": ") {
					mutate(s)
				}
			}
			var out bytes.Buffer
			if err := yaml.NewEncoder(&out).Encode(doc); err != nil {
				t.Fatal(err)
			}
			count++
			c, err := Parse(out.Bytes(), file, known)
			if err == nil && c.Version() != base.Version() {
				t.Errorf("%s: %s was accepted and changed the meaning", filepath.Base(file), what)
			}
		}
		for _, s := range spots(parse(t, text), "", nil) {
			if s.key != nil {
				for name, slip := range map[string]func(string) string{
					"mistyped":   func(k string) string { return k + "s" },
					"cut":        func(k string) string { return k[1:] },
					"in capital": func(k string) string { return strings.ToUpper(k[:1]) + k[1:] },
				} {
					try(s.path+": the key is "+name, func(s spot) { s.key.Value = slip(s.key.Value) })
				}
			}
			if s.value.Kind != yaml.ScalarNode {
				try(s.path+": a value in place of its parts", func(s spot) { *s.value = yaml.Node{Kind: yaml.ScalarNode, Value: "7"} })
				continue
			}
			try(s.path+": a list in place of its value", func(s spot) {
				*s.value = yaml.Node{Kind: yaml.SequenceNode, Content: []*yaml.Node{{Kind: yaml.ScalarNode, Value: s.value.Value}}}
			})
			for _, typo := range typos {
				if _, ok := typo.slip(s.value.Value); !ok || mayBeAnything(s.path, typo.name) {
					continue
				}
				try(s.path+": "+typo.name, func(s spot) {
					v, _ := typo.slip(s.value.Value)
					*s.value = yaml.Node{Kind: yaml.ScalarNode, Value: v}
				})
			}
		}
		t.Logf("%s: %d typos", filepath.Base(file), count)
		if count < 200 {
			t.Errorf("%s: only %d typos were tried", file, count)
		}
	}
}

// A required key that is missing is named; an optional one falls back.
func TestAMissingKeyIsNamedUnlessItIsOptional(t *testing.T) {
	text := []byte(example(t))
	optional := []string{"timeout", "chunk", "bumpBlocks", "l1Fee", "passwordFile", "zone", "catchUp", "deadline", "parameters", "memory", "processes", "crashDrop", "share", "venues", "wallet", "orderTTL", "retention",
		"cooldown", "approval", "premiumAbove", "coverAbove", "rateFrom", "rateTo", "expires", "alerts", "repeat", "stall", "severity"}
	for _, s := range spots(parse(t, text), "", nil) {
		if s.key == nil {
			continue
		}
		name := s.key.Value
		without := parse(t, text)
		remove(without, s.path, "")
		var out bytes.Buffer
		if err := yaml.NewEncoder(&out).Encode(without); err != nil {
			t.Fatal(err)
		}
		_, err := Parse(out.Bytes(), "x.yaml", known)
		may := false
		for _, o := range optional {
			may = may || o == name
		}
		if (err == nil) != may {
			t.Errorf("without %s: %v", s.path, err)
		}
		if err != nil && !strings.Contains(err.Error(), name) {
			t.Errorf("without %s the error does not name it: %v", s.path, err)
		}
	}
}

func remove(n *yaml.Node, target, path string) {
	switch n.Kind {
	case yaml.DocumentNode:
		remove(n.Content[0], target, path)
	case yaml.MappingNode:
		for i := 0; i < len(n.Content); i += 2 {
			at := join(path, n.Content[i].Value)
			if at == target {
				n.Content = append(n.Content[:i:i], n.Content[i+2:]...)
				return
			}
			remove(n.Content[i+1], target, at)
		}
	case yaml.SequenceNode:
		for i, c := range n.Content {
			remove(c, target, fmt.Sprintf("%s[%d]", path, i))
		}
	}
}
