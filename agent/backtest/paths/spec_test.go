package paths

import (
	"os"
	"strings"
	"testing"
)

func TestWhatIsWrongWithAStudyIsSaidAtOnce(t *testing.T) {
	text, err := os.ReadFile(studied)
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct{ name, old, new, want string }{
		{"younger than the file", "freedom: {value: 2.988, until: 2021-12-31", "freedom: {value: 2.988, until: 2022-03-01", "2022-03-01 is after 2021-12-31"},
		{"without a source", `source: "chosen: what counts as a crash"}`, `source: " "}`, "say where the number is from"},
		{"a fit that knows more", "fit: before-2021", "fit: until-2023-06", "rest on data after 2021-12-31"},
		{"an asset that is not there", "assets: [WETH, WBTC, USDC]", "assets: [WETH, DOGE, USDC]", "no asset DOGE"},
		{"an asset that nobody lists", "assets: [WETH, WBTC, USDC]", "assets: [WETH, USDC]", "WBTC is not among the market's assets"},
		{"a variant twice", "- name: coverage\n", "- name: threshold\n", "threshold"},
		{"a variant called none", "- name: threshold\n", "- name: none\n", "no hedge"},
		{"a level above all", "[0.1, 0.25, 0.5, 0.75, 1]", "[0.1, 0.25, 0.5, 0.75, 2]", "2 is not above 0.75 and at most 1"},
		{"levels that fall", "[0.1, 0.25, 0.5, 0.75, 1]", "[0.5, 0.25]", "0.25 is not above 0.5"},
		{"a window of no moments", "window: {value: 720h", "window: {value: 90m", "whole hours"},
		{"another schema", "schema: 1", "schema: 2", "2 is not read"},
		{"no number", "value: 2.988", "value: NaN", "is not a number"},
		{"correlation of no assets", "{value: 0.8018", "{value: 1.8018", "not positive definite"},
		{"a key that is not known", "awayChance:", "awayChanse:", "awayChanse"},
		{"no degrees of freedom", "value: 2.988", "value: 2", "degrees of freedom"},
	} {
		t.Run(x.name, func(t *testing.T) {
			if !strings.Contains(string(text), x.old) {
				t.Fatalf("the configuration has no %q any more", x.old)
			}
			_, err := Parse([]byte(strings.Replace(string(text), x.old, x.new, 1)), studied)
			if err == nil || !strings.Contains(err.Error(), x.want) {
				t.Errorf("want %q in the error, got %v", x.want, err)
			}
		})
	}
	two := strings.NewReplacer("fit: before-2021", "fit: none", "schema: 1\n", "schema: 1\nmore: 1\n").Replace(string(text))
	if _, err := Parse([]byte(two), studied); err == nil || !strings.Contains(err.Error(), "more") || !strings.Contains(err.Error(), `no fit "none"`) {
		t.Errorf("two mistakes are not both reported: %v", err)
	}
}
