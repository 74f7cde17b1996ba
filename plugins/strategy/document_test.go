package strategy

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/apache/arrow-go/v18/arrow"
)

// The tables are a contract with programs in other languages; the document is
// where their authors read it.
func TestTheDocumentListsEveryColumn(t *testing.T) {
	text, err := os.ReadFile("../../docs/writing-a-strategy.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []struct {
		name   string
		schema *arrow.Schema
	}{
		{seriesTable.name, seriesTable.schema}, {quotesTable.name, quotesTable.schema}, {holdingsTable.name, holdingsTable.schema},
		{exposuresTable.name, exposuresTable.schema}, {headroomTable.name, headroomTable.schema}, {pricesTable.name, pricesTable.schema}, {oraclesTable.name, oraclesTable.schema},
		{poolsTable.name, poolsTable.schema}, {stakesTable.name, stakesTable.schema},
	} {
		_, section, found := strings.Cut(string(text), "**"+s.name+"**")
		if !found {
			t.Errorf("the document has no table %s", s.name)
			continue
		}
		section, _, _ = strings.Cut(section, "\n**")
		rows := 0
		for line := range strings.Lines(section) {
			if strings.HasPrefix(line, "|") {
				rows++
			}
		}
		if rows != s.schema.NumFields()+2 {
			t.Errorf("the document lists %d columns of %s, there are %d", rows-2, s.name, s.schema.NumFields())
		}
		for _, f := range s.schema.Fields() {
			if row := fmt.Sprintf("| %s | %s |", f.Name, typeName(f.Type)); !strings.Contains(section, row) {
				t.Errorf("the document's table %s has no row %q", s.name, row)
			}
		}
	}
}

// typeName is the type as the document writes it.
func typeName(d arrow.DataType) string {
	if list, ok := d.(*arrow.ListType); ok {
		return "list<" + typeName(list.Elem()) + ">"
	}
	return d.String()
}
