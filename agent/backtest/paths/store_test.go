package paths

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func kind(t *testing.T, err, want error) {
	t.Helper()
	if !errors.Is(err, want) {
		t.Errorf("want %v, got %v", want, err)
	}
}

func TestAKeptPathComesBackOrIsRefused(t *testing.T) {
	in := Inputs{Study: "one", Seed: 1}
	s := store{t.TempDir()}
	if err := s.open(in); err != nil {
		t.Fatal(err)
	}
	key, err := in.key(7)
	if err != nil {
		t.Fatal(err)
	}
	if p, err := s.load(7, key); p != nil || err != nil {
		t.Fatalf("a path that was not run is there: %v, %v", p, err)
	}
	if err := s.save(&Path{Schema: PathSchema, Key: key, Path: 7, Seed: 9, Rows: []Row{{Hedge: "none"}}}); err != nil {
		t.Fatal(err)
	}
	p, err := s.load(7, key)
	if err != nil || p.Seed != 9 || len(p.Rows) != 1 {
		t.Fatalf("it came back as %+v, %v", p, err)
	}
	other, _ := Inputs{Study: "one", Seed: 2}.key(7)
	if _, err := s.load(7, other); true {
		kind(t, err, ErrDamaged)
	}
	kind(t, s.open(Inputs{Study: "two"}), ErrOther)
	if err := s.open(in); err != nil {
		t.Errorf("the same study is refused: %v", err)
	}
	file := filepath.Join(s.dir, place(7))
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(strings.Replace(string(text), `"seed":9`, `"seed":8`, 1)), 0o644); err != nil {
		t.Fatal(err)
	}
	_, err = s.load(7, key)
	kind(t, err, ErrDamaged)
	if err == nil || !strings.Contains(err.Error(), "remove that file") {
		t.Errorf("it does not say what to do: %v", err)
	}
}

func TestAFolderOfSomethingElseIsLeftAlone(t *testing.T) {
	s := store{t.TempDir()}
	if err := os.WriteFile(filepath.Join(s.dir, "diary.txt"), []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	kind(t, s.open(Inputs{}), ErrOther)
}
