package config

import (
	"strings"
	"testing"
)

// claims is the example with keys added behind the list of holders.
func claims(t *testing.T, more string) string {
	t.Helper()
	const after = "    reserves: # the assets lent whose claims are hedged\n"
	text := example(t)
	if strings.Count(text, after) != 1 {
		t.Fatal("the example has no such line any more")
	}
	return strings.Replace(text, after, more+after, 1)
}

func TestVaultsAndFirstLossCoverAreRead(t *testing.T) {
	c, err := Parse([]byte(claims(t, `    vaults: ["0xD4fa2D31b7968E448877f69A96DE69f5de8cD23E"]
    umbrella: "0xD400fc38ED4732893174325693a63C30ee3881a8"
    pegged: ["0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48"]
    firstLoss:
      - {asset: "0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48", amount: 1000000 USDC}
`)), "x.yaml", known)
	if err != nil {
		t.Fatal(err)
	}
	l := c.Lending[0]
	if len(l.Vaults) != 1 || len(l.Pegged) != 1 || l.Umbrella == nil || len(l.FirstLoss) != 1 || l.FirstLoss[0].Amount.String() != "1000000 USDC" {
		t.Errorf("read %+v", l)
	}
	plain, err := Parse([]byte(example(t)), "x.yaml", known)
	if err != nil {
		t.Fatal(err)
	}
	if plain.Version() == c.Version() {
		t.Error("the claims' keys are not part of the configuration's version")
	}
}

func TestClaimsThatCountTwiceOrNotAtAllAreRefused(t *testing.T) {
	for name, c := range map[string]struct{ more, want string }{
		"a vault that is a holder": {`    vaults: ["0x5FbDB2315678afecb367f032d93F642f64180aa3"]` + "\n", "listed under holders too"},
		"a vault twice": {`    vaults: ["0xD4fa2D31b7968E448877f69A96DE69f5de8cD23E", "0xD4fa2D31b7968E448877f69A96DE69f5de8cD23E"]` + "\n",
			"is used twice"},
		"no vaults":          {"    vaults: []\n", "lending[0].vaults: the list is empty"},
		"a vault in no case": {`    vaults: ["0xd4fa2d31b7968e448877f69a96de69f5de8cd23e"]` + "\n", "lending[0].vaults[0]"},
		"nothing pegged":     {"    pegged: []\n", "lending[0].pegged: the list is empty"},
		"a peg twice": {`    pegged: ["0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48", "0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48"]` + "\n",
			"is used twice"},
		"cover of nothing":    {"    firstLoss: []\n", "lending[0].firstLoss: the list is empty"},
		"cover without unit":  {`    firstLoss: [{asset: "0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48", amount: 1000000}]` + "\n", "has no unit"},
		"cover of another":    {`    firstLoss: [{asset: "0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2", amount: 1 WETH}]` + "\n", "is not among reserves"},
		"umbrella of nothing": {"    umbrella:\n", "lending[0].umbrella"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Parse([]byte(claims(t, c.more)), "x.yaml", known)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want one with %q", err, c.want)
			}
		})
	}
}

func TestACheckpointTakesNoOtherFilesPlace(t *testing.T) {
	for path, want := range map[string]string{
		"hedgerow.db":           "is the journal",
		"./x.yaml":              "is this configuration",
		"agent.keystore.json":   "is wallet.keystore",
		"sub/../agent.password": "is wallet.passwordFile",
		"hook.secret":           "is alerts.to[1].secretFile",
		"hedgerow.book":         "",
		"none":                  "",
	} {
		text := claims(t, "    checkpoint: "+path+"\n")
		text = strings.Replace(text, "  #   - {name: desk,", "    - {name: desk,", 1)
		_, err := Parse([]byte(text), "x.yaml", known)
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), "lending[0].checkpoint: "+path+" "+want)) {
			t.Errorf("%s: got %v, want %q", path, err, want)
		}
	}
}
