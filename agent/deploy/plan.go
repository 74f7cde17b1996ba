package deploy

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/hedgerow-fi/hedgerow/agent/config"
	"github.com/hedgerow-fi/hedgerow/models/protection"
)

// Plan is what shall stand on a chain, as a person wrote it down. Things are
// named, and refer to each other by name; contracts that stand already are
// referred to by address.
type Plan struct {
	Name     config.Name `json:"name" jsonschema:"The market's name, for people."`
	Chain    Chain       `json:"chain" jsonschema:"The chain and the node that is asked."`
	Deployer Deployer    `json:"deployer" jsonschema:"The account that sends, and what it pays."`
	Registry config.Path `json:"registry,omitempty" jsonschema:"The file that names what was deployed. Left out: beside the plan, as NAME.registry.json."`
	State    config.Path `json:"state,omitempty" jsonschema:"The file that a deployment is gone on from. Left out: beside the plan, as the plan's file with .state.json."`
	Market   *Market     `json:"market,omitempty" jsonschema:"The market. Left out: that of the registry which is added to."`
	Pools    []Pool      `json:"pools,omitempty" jsonschema:"Pools of underwriters' capital."`
	Models   []Model     `json:"models,omitempty" jsonschema:"Premium models, each of one pool."`
	Gauges   []Gauge     `json:"gauges,omitempty" jsonschema:"Gauges, each of one reference."`
	Resolve  []Resolver  `json:"resolvers,omitempty" jsonschema:"Who decides what no reading decided."`
	Guard    *Guard      `json:"guard,omitempty" jsonschema:"The fund's own contract, which is all that the agent's key can call."`
	Series   []Series    `json:"series,omitempty" jsonschema:"Series of protection."`
	file     string      // the plan's, for relative paths
	dir      string
}

// Chain is where the plan goes.
type Chain struct {
	ID            uint64          `json:"id" jsonschema:"Chain id; a node that serves another is refused."`
	Endpoint      config.Endpoint `json:"endpoint" jsonschema:"http(s)://, ws(s):// or the path of an IPC socket. ${NAME} is taken from the environment."`
	Timeout       time.Duration   `json:"timeout,omitempty" default:"30s" jsonschema:"How long one request may take."`
	Confirmations uint64          `json:"confirmations,omitempty" default:"2" jsonschema:"Blocks on top of the last transaction before it counts as done."`
}

// Deployer is who sends. It has either Keystore or Devnet; flags of the command
// may say it instead.
type Deployer struct {
	Account      *protection.Address `json:"account,omitempty" jsonschema:"The account; the key must be its. Needed for a dry run without the key."`
	Keystore     config.Path         `json:"keystore,omitempty" jsonschema:"A geth keystore file."`
	PasswordFile config.Path         `json:"passwordFile,omitempty" jsonschema:"Its password. Left out: asked for on the terminal."`
	Devnet       config.Name         `json:"devnet,omitempty" jsonschema:"An account of hedgerow devnet by its name, such as deployer; on no other chain."`
	Seed         uint64              `json:"seed,omitempty" jsonschema:"The devnet's seed; 0 if left out."`
	FeeCap       config.Wei          `json:"feeCap" jsonschema:"Most that is paid per unit of gas."`
	Tip          config.Wei          `json:"tip" jsonschema:"Priority fee per unit of gas; not above feeCap."`
}

// Market is where protection is traded.
type Market struct {
	Spread config.Fraction `json:"spread" jsonschema:"What a sale back gives up of its price."`
}

// Pool is a RiskPool.
type Pool struct {
	Name    config.Name         `json:"name" jsonschema:"Its name in this plan."`
	Asset   protection.Address  `json:"asset" jsonschema:"What its capital is, premiums and payouts are paid in."`
	Title   string              `json:"title" jsonschema:"The name of its share token."`
	Symbol  string              `json:"symbol" jsonschema:"The symbol of its share token."`
	Curator *protection.Address `json:"curator,omitempty" jsonschema:"Who creates its series and may pause its sales. Left out: the deployer."`
}

// Model is a PremiumModel: the rate at utilisation u is max(floor, level x k(u)).
type Model struct {
	Name  config.Name         `json:"name" jsonschema:"Its name in this plan."`
	Pool  Ref                 `json:"pool" jsonschema:"The pool that it prices."`
	Feed  *protection.Address `json:"feed,omitempty" jsonschema:"The price feed whose variance moves the floor. Left out: none does."`
	Level config.Fraction     `json:"level" jsonschema:"Annual rate at utilisation 0, to begin with."`
	Curve Curve               `json:"curve" jsonschema:"How the rate rises with utilisation."`
	Drift Drift               `json:"drift" jsonschema:"How the level follows utilisation over time."`
	Floor Floor               `json:"floor" jsonschema:"The least rate."`
	Owner *protection.Address `json:"owner,omitempty" jsonschema:"Who may propose other parameters. Left out: the pool's curator."`
	Delay time.Duration       `json:"delay" jsonschema:"How long a proposal waits until it can be applied."`
}

// Curve is k(u) = 1 + slope1 x min(u, kink) + slope2 x max(0, u - kink).
type Curve struct {
	Kink   config.Fraction `json:"kink" jsonschema:"Utilisation at which the second slope begins."`
	Slope1 Number          `json:"slope1" jsonschema:"Rise per unit of utilisation below the kink."`
	Slope2 Number          `json:"slope2" jsonschema:"Rise per unit of utilisation above it."`
}

// Drift moves the level by exp(speed x (utilisation - target) x years).
type Drift struct {
	Target config.Fraction `json:"target" jsonschema:"Utilisation at which the level stands still."`
	Speed  Number          `json:"speed" jsonschema:"Per year and unit of utilisation; 0 keeps the level."`
	Least  config.Fraction `json:"least" jsonschema:"Least level, a year."`
	Most   config.Fraction `json:"most" jsonschema:"Most level, a year."`
}

// Floor is min(most, base + loading x variance).
type Floor struct {
	Base     config.Fraction `json:"base" jsonschema:"The floor without variance, a year."`
	Loading  Number          `json:"loading,omitempty" jsonschema:"Rise per unit of annual variance of the feed; with a feed only."`
	Most     config.Fraction `json:"most" jsonschema:"Most floor, a year."`
	PerHour  config.Fraction `json:"perHour" jsonschema:"Most that the floor in force moves in an hour."`
	HalfLife time.Duration   `json:"halfLife,omitempty" jsonschema:"After which a return counts half in the variance: an hour to ten years; with a feed only."`
}

// Resolver decides by bonded assertion what no reading decided.
type Resolver struct {
	Name         config.Name        `json:"name" jsonschema:"Its name in this plan."`
	Pool         Ref                `json:"pool" jsonschema:"The pool whose asset bonds are in."`
	Bond         config.Money       `json:"bond" jsonschema:"What whoever asserts or disputes puts down."`
	Grace        time.Duration      `json:"grace" jsonschema:"How long a gauge has to be silent before anybody may assert."`
	Liveness     time.Duration      `json:"liveness" jsonschema:"How long an assertion may be disputed."`
	AnswerWithin time.Duration      `json:"answerWithin" jsonschema:"How long the arbiter has for its answer; after it bonds go back."`
	Arbiter      protection.Address `json:"arbiter" jsonschema:"Who decides what is disputed."`
}

// Guard is the fund's HedgeGuard.
type Guard struct {
	Owner     *protection.Address `json:"owner,omitempty" jsonschema:"The fund: an account or a Safe. It has to accept the guard. Left out: the deployer."`
	Agent     protection.Address  `json:"agent" jsonschema:"The account of the agent's key."`
	Caps      []Cap               `json:"caps" jsonschema:"What the agent may spend of each asset."`
	SaleFloor *config.Fraction    `json:"saleFloor,omitempty" jsonschema:"What a sale has to bring, as a part of what buying the same again costs. Left out: nothing."`
	Allow     []Ref               `json:"allow,omitempty" jsonschema:"Which market, pools and gauges the agent may call. Left out: all of this plan."`
}

// Cap bounds what a guard spends of one asset.
type Cap struct {
	Pool    Ref          `json:"pool" jsonschema:"The pool whose asset it bounds."`
	PerCall config.Money `json:"perCall" jsonschema:"In one call."`
	PerDay  config.Money `json:"perDay" jsonschema:"In any 24 hours."`
}

// Series is one series of protection.
type Series struct {
	Symbol        string        `json:"symbol" jsonschema:"Its token's symbol, and its name in this plan."`
	Title         string        `json:"title" jsonschema:"Its token's name."`
	Pool          Ref           `json:"pool" jsonschema:"Whose capital pays."`
	Gauge         Ref           `json:"gauge" jsonschema:"What records the loss."`
	Model         Ref           `json:"model" jsonschema:"What prices it."`
	Resolver      Ref           `json:"resolver" jsonschema:"Who decides what no reading decided: one of resolvers, or an address."`
	StartLoss     *Level        `json:"startLoss,omitempty" jsonschema:"The gauge's reading from which loss counts. Left out: what it records when the series is created."`
	Attachment    Level         `json:"attachment" jsonschema:"Loss above which it pays."`
	Exhaustion    Level         `json:"exhaustion" jsonschema:"Loss at which it pays in full."`
	MaxSupply     *config.Money `json:"maxSupply,omitempty" jsonschema:"Most that is sold of it. Left out: exhaustion less attachment, where the gauge counts the pool's asset."`
	Start         *Instant      `json:"start,omitempty" jsonschema:"When sales open. Left out: when it is created, which a pool with other underwriters does not allow: two days before."`
	Expiry        Instant       `json:"expiry" jsonschema:"Loss recorded later does not count."`
	WaitingPeriod time.Duration `json:"waitingPeriod" jsonschema:"From an order to its mint."`
	ClaimWindow   time.Duration `json:"claimWindow" jsonschema:"How long payouts can be claimed; at least 24h."`
	Facts         []Fact        `json:"facts,omitempty" jsonschema:"What the series depends on that no chain shows."`
}

// Fact is one thing that a series depends on.
type Fact struct {
	What   string `json:"what" jsonschema:"Which kind of thing: claim-on, oracle, bridge or custody."`
	Value  string `json:"value" jsonschema:"Which: an address or a name."`
	Source string `json:"source" jsonschema:"Who says so."`
}

const maxPlan = 1 << 20

// Load reads and checks the plan's file. Mistakes in it come back as
// config.Problems.
func Load(path string) (*Plan, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, fmt.Errorf("read the plan: %w: copy configs/deploy.yaml", err)
	}
	if info.Size() > maxPlan {
		return nil, fmt.Errorf("read the plan %s: it has %d bytes, the most is %d: is it the right file?", path, info.Size(), maxPlan)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read the plan: %w", err)
	}
	return Parse(text, path)
}

// Parse checks text, which came from the file of that name.
func Parse(text []byte, file string) (*Plan, error) {
	p := &Plan{}
	abs, err := filepath.Abs(file)
	if err != nil {
		return nil, fmt.Errorf("find the folder of %s: %w", file, err)
	}
	p.file, p.dir = abs, filepath.Dir(abs)
	if err := config.Strict(text, file, p, p.check); err != nil {
		return nil, err
	}
	return p, nil
}

// Path is the absolute form of a path in the plan; "" stays "".
func (p *Plan) Path(x config.Path) string {
	if x == "" || filepath.IsAbs(string(x)) {
		return string(x)
	}
	return filepath.Join(p.dir, string(x))
}

// RegistryPath is where the registry goes.
func (p *Plan) RegistryPath() string {
	if p.Registry != "" {
		return p.Path(p.Registry)
	}
	return filepath.Join(p.dir, string(p.Name)+".registry.json")
}

// StatePath is where the deployment is written down.
func (p *Plan) StatePath() string {
	if p.State != "" {
		return p.Path(p.State)
	}
	return strings.TrimSuffix(p.file, filepath.Ext(p.file)) + ".state.json"
}
