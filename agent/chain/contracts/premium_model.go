// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package contracts

import (
	"bytes"
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Reference imports to suppress errors if they are not otherwise used.
var (
	_ = bytes.Equal
	_ = errors.New
	_ = big.NewInt
	_ = common.Big1
	_ = types.BloomLookup
	_ = abi.ConvertType
)

// PremiumModelMetaData contains all meta data concerning the PremiumModel contract.
var PremiumModelMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"floorWad\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"levelWad\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"kinkWad\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"slope1Wad\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"slope2Wad\",\"type\":\"uint256\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"BadParameter\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"u0\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"u1\",\"type\":\"uint256\"}],\"name\":\"BadUtilisation\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"floorEnd\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"floorRate\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"u0\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"u1\",\"type\":\"uint256\"}],\"name\":\"integral\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"kink\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"level\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"u\",\"type\":\"uint256\"}],\"name\":\"rate\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"slope1\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"slope2\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "PremiumModel",
	Bin: "0x610140604052348015610010575f5ffd5b50604051610cb6380380610cb683398101604081905261002f916103de565b84158061004d575061004a670de0b6b3a7640000606461042e565b85115b15610091576040805163a260e9cf60e01b815260048101919091526005604482015264333637b7b960d91b6064820152602481018690526084015b60405180910390fd5b6100a4670de0b6b3a7640000606461042e565b8411156100e5576040805163a260e9cf60e01b8152600481019190915260056044820152641b195d995b60da1b606482015260248101859052608401610088565b670de0b6b3a7640000831115610131578260405163a260e9cf60e01b815260040161008891906040808252600490820152636b696e6b60e01b6060820152602081019190915260800190565b610145670de0b6b3a76400006103e861042e565b821115610187576040805163a260e9cf60e01b815260048101919091526006604482015265736c6f70653160d01b606482015260248101839052608401610088565b61019b670de0b6b3a76400006103e861042e565b8111156101dd576040805163a260e9cf60e01b81526004810191909152600660448201526539b637b8329960d11b606482015260248101829052608401610088565b608085905260a084905260c083905260e08290526101008190526102048585858585610213565b61012052506104a49350505050565b5f85851061022257505f6102f7565b845f036102385750670de0b6b3a76400006102f7565b5f61025e610246878961044b565b610258670de0b6b3a76400008061042e565b88610300565b90508061026b868661042e565b1061028f578315610285576102808482610472565b610287565b845b9150506102f7565b825f036102a757670de0b6b3a76400009150506102f7565b5f836102b3878761042e565b6102bd908461044b565b6102c79190610472565b6102d19087610491565b9050670de0b6b3a764000081106102f057670de0b6b3a76400006102f2565b805b925050505b95945050505050565b5f808061030d86866103b1565b91509150815f03610331578381816103275761032761045e565b04925050506103aa565b8184116103485761034860038515026011186103cd565b5f848688095f868103871696879004966002600389028118808a02820302808a02820302808a02820302808a02820302808a02820302808a02909103029181900381900460010185841190960395909502919093039390930492909217029150505b9392505050565b5f805f1983850993909202808410938190039390930393915050565b634e487b715f52806020526024601cfd5b5f5f5f5f5f60a086880312156103f2575f5ffd5b5050835160208501516040860151606087015160809097015192989197509594509092509050565b634e487b7160e01b5f52601160045260245ffd5b80820281158282048414176104455761044561041a565b92915050565b818103818111156104455761044561041a565b634e487b7160e01b5f52601260045260245ffd5b5f8261048c57634e487b7160e01b5f52601260045260245ffd5b500490565b808201808211156104455761044561041a565b60805160a05160c05160e05161010051610120516107656105515f395f8181610115015261034a01525f818161014f015281816102b4015261056301525f818160c7015281816102930152818161059801526105d901525f818161018901528181610272015281816104ff015261052601525f8181608e0152818161024d015261065501525f818160ee015281816102f30152818161031a0152818161037601526103b201526107655ff3fe608060405234801561000f575f5ffd5b5060043610610085575f3560e01c8063c3882fef11610058578063c3882fef14610137578063d0134cb71461014a578063e7ee6ad614610171578063fd2da33914610184575f5ffd5b80636fd5ae1514610089578063a62b75a8146100c2578063b371e4ce146100e9578063b41cad8314610110575b5f5ffd5b6100b07f000000000000000000000000000000000000000000000000000000000000000081565b60405190815260200160405180910390f35b6100b07f000000000000000000000000000000000000000000000000000000000000000081565b6100b07f000000000000000000000000000000000000000000000000000000000000000081565b6100b07f000000000000000000000000000000000000000000000000000000000000000081565b6100b06101453660046106c9565b6101ab565b6100b07f000000000000000000000000000000000000000000000000000000000000000081565b6100b061017f3660046106e9565b610213565b6100b07f000000000000000000000000000000000000000000000000000000000000000081565b5f818311806101c15750670de0b6b3a764000082115b156101ee5760405163be7e8d7360e01b815260048101849052602481018390526044015b60405180910390fd5b6101f783610347565b61020083610347565b61020a9190610714565b90505b92915050565b5f670de0b6b3a76400008211156102475760405163be7e8d7360e01b815260048101839052602481018390526044016101e5565b5f6102ef7f00000000000000000000000000000000000000000000000000000000000000006102d8857f00000000000000000000000000000000000000000000000000000000000000007f00000000000000000000000000000000000000000000000000000000000000007f00000000000000000000000000000000000000000000000000000000000000006103ea565b6102ea670de0b6b3a764000080610727565b61044b565b90507f0000000000000000000000000000000000000000000000000000000000000000811161033e577f0000000000000000000000000000000000000000000000000000000000000000610340565b805b9392505050565b5f7f000000000000000000000000000000000000000000000000000000000000000080831161039a57610340837f0000000000000000000000000000000000000000000000000000000000000000610727565b6103a3816104fb565b6103ac846104fb565b6103d6837f0000000000000000000000000000000000000000000000000000000000000000610727565b6103e0919061073e565b6103409190610714565b5f5f8486106103f957846103fb565b855b90506104078187610714565b6104119084610727565b61041b8286610727565b61042d670de0b6b3a764000080610727565b610437919061073e565b610441919061073e565b9695505050505050565b5f5f5f610458868661069c565b91509150815f0361047c5783818161047257610472610751565b0492505050610340565b8184116104935761049360038515026011186106b8565b5f848688095f868103871696879004966002600389028118808a02820302808a02820302808a02820302808a02820302808a02820302808a02909103029181900381900460010185841190960395909502919093039390930492909217029150509392505050565b5f5f7f0000000000000000000000000000000000000000000000000000000000000000831061054a577f000000000000000000000000000000000000000000000000000000000000000061054c565b825b90505f6105598285610714565b90505f81610587817f0000000000000000000000000000000000000000000000000000000000000000610727565b6105919190610727565b82846105be7f00000000000000000000000000000000000000000000000000000000000000006002610727565b6105c89190610727565b6105d29190610727565b846105fd817f0000000000000000000000000000000000000000000000000000000000000000610727565b6106079190610727565b87670de0b6b3a764000061061c816002610727565b6106269190610727565b6106309190610727565b61063a919061073e565b610644919061073e565b61064e919061073e565b90506106937f000000000000000000000000000000000000000000000000000000000000000082670de0b6b3a7640000610689816002610727565b6102ea9190610727565b95945050505050565b5f805f1983850993909202808410938190039390930393915050565b634e487b715f52806020526024601cfd5b5f5f604083850312156106da575f5ffd5b50508035926020909101359150565b5f602082840312156106f9575f5ffd5b5035919050565b634e487b7160e01b5f52601160045260245ffd5b8181038181111561020d5761020d610700565b808202811582820484141761020d5761020d610700565b8082018082111561020d5761020d610700565b634e487b7160e01b5f52601260045260245ffd",
}

// PremiumModel is an auto generated Go binding around an Ethereum contract.
type PremiumModel struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *PremiumModel) GetABI() abi.ABI {
	return c.abi
}

// NewPremiumModel creates a new instance of PremiumModel.
func NewPremiumModel() *PremiumModel {
	parsed, err := PremiumModelMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &PremiumModel{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *PremiumModel) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(uint256 floorWad, uint256 levelWad, uint256 kinkWad, uint256 slope1Wad, uint256 slope2Wad) returns()
func (premiumModel *PremiumModel) PackConstructor(floorWad *big.Int, levelWad *big.Int, kinkWad *big.Int, slope1Wad *big.Int, slope2Wad *big.Int) []byte {
	enc, err := premiumModel.abi.Pack("", floorWad, levelWad, kinkWad, slope1Wad, slope2Wad)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackFloorEnd is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb41cad83.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function floorEnd() view returns(uint256)
func (premiumModel *PremiumModel) PackFloorEnd() []byte {
	enc, err := premiumModel.abi.Pack("floorEnd")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFloorEnd is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb41cad83.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function floorEnd() view returns(uint256)
func (premiumModel *PremiumModel) TryPackFloorEnd() ([]byte, error) {
	return premiumModel.abi.Pack("floorEnd")
}

// UnpackFloorEnd is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb41cad83.
//
// Solidity: function floorEnd() view returns(uint256)
func (premiumModel *PremiumModel) UnpackFloorEnd(data []byte) (*big.Int, error) {
	out, err := premiumModel.abi.Unpack("floorEnd", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackFloorRate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb371e4ce.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function floorRate() view returns(uint256)
func (premiumModel *PremiumModel) PackFloorRate() []byte {
	enc, err := premiumModel.abi.Pack("floorRate")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFloorRate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb371e4ce.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function floorRate() view returns(uint256)
func (premiumModel *PremiumModel) TryPackFloorRate() ([]byte, error) {
	return premiumModel.abi.Pack("floorRate")
}

// UnpackFloorRate is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb371e4ce.
//
// Solidity: function floorRate() view returns(uint256)
func (premiumModel *PremiumModel) UnpackFloorRate(data []byte) (*big.Int, error) {
	out, err := premiumModel.abi.Unpack("floorRate", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackIntegral is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc3882fef.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function integral(uint256 u0, uint256 u1) view returns(uint256)
func (premiumModel *PremiumModel) PackIntegral(u0 *big.Int, u1 *big.Int) []byte {
	enc, err := premiumModel.abi.Pack("integral", u0, u1)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIntegral is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc3882fef.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function integral(uint256 u0, uint256 u1) view returns(uint256)
func (premiumModel *PremiumModel) TryPackIntegral(u0 *big.Int, u1 *big.Int) ([]byte, error) {
	return premiumModel.abi.Pack("integral", u0, u1)
}

// UnpackIntegral is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc3882fef.
//
// Solidity: function integral(uint256 u0, uint256 u1) view returns(uint256)
func (premiumModel *PremiumModel) UnpackIntegral(data []byte) (*big.Int, error) {
	out, err := premiumModel.abi.Unpack("integral", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackKink is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfd2da339.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function kink() view returns(uint256)
func (premiumModel *PremiumModel) PackKink() []byte {
	enc, err := premiumModel.abi.Pack("kink")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackKink is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfd2da339.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function kink() view returns(uint256)
func (premiumModel *PremiumModel) TryPackKink() ([]byte, error) {
	return premiumModel.abi.Pack("kink")
}

// UnpackKink is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfd2da339.
//
// Solidity: function kink() view returns(uint256)
func (premiumModel *PremiumModel) UnpackKink(data []byte) (*big.Int, error) {
	out, err := premiumModel.abi.Unpack("kink", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackLevel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6fd5ae15.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function level() view returns(uint256)
func (premiumModel *PremiumModel) PackLevel() []byte {
	enc, err := premiumModel.abi.Pack("level")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLevel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6fd5ae15.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function level() view returns(uint256)
func (premiumModel *PremiumModel) TryPackLevel() ([]byte, error) {
	return premiumModel.abi.Pack("level")
}

// UnpackLevel is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x6fd5ae15.
//
// Solidity: function level() view returns(uint256)
func (premiumModel *PremiumModel) UnpackLevel(data []byte) (*big.Int, error) {
	out, err := premiumModel.abi.Unpack("level", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackRate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe7ee6ad6.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function rate(uint256 u) view returns(uint256)
func (premiumModel *PremiumModel) PackRate(u *big.Int) []byte {
	enc, err := premiumModel.abi.Pack("rate", u)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRate is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe7ee6ad6.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function rate(uint256 u) view returns(uint256)
func (premiumModel *PremiumModel) TryPackRate(u *big.Int) ([]byte, error) {
	return premiumModel.abi.Pack("rate", u)
}

// UnpackRate is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe7ee6ad6.
//
// Solidity: function rate(uint256 u) view returns(uint256)
func (premiumModel *PremiumModel) UnpackRate(data []byte) (*big.Int, error) {
	out, err := premiumModel.abi.Unpack("rate", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackSlope1 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa62b75a8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function slope1() view returns(uint256)
func (premiumModel *PremiumModel) PackSlope1() []byte {
	enc, err := premiumModel.abi.Pack("slope1")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSlope1 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa62b75a8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function slope1() view returns(uint256)
func (premiumModel *PremiumModel) TryPackSlope1() ([]byte, error) {
	return premiumModel.abi.Pack("slope1")
}

// UnpackSlope1 is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa62b75a8.
//
// Solidity: function slope1() view returns(uint256)
func (premiumModel *PremiumModel) UnpackSlope1(data []byte) (*big.Int, error) {
	out, err := premiumModel.abi.Unpack("slope1", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackSlope2 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd0134cb7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function slope2() view returns(uint256)
func (premiumModel *PremiumModel) PackSlope2() []byte {
	enc, err := premiumModel.abi.Pack("slope2")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSlope2 is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd0134cb7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function slope2() view returns(uint256)
func (premiumModel *PremiumModel) TryPackSlope2() ([]byte, error) {
	return premiumModel.abi.Pack("slope2")
}

// UnpackSlope2 is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd0134cb7.
//
// Solidity: function slope2() view returns(uint256)
func (premiumModel *PremiumModel) UnpackSlope2(data []byte) (*big.Int, error) {
	out, err := premiumModel.abi.Unpack("slope2", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (premiumModel *PremiumModel) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], premiumModel.abi.Errors["BadParameter"].ID.Bytes()[:4]) {
		return premiumModel.UnpackBadParameterError(raw[4:])
	}
	if bytes.Equal(raw[:4], premiumModel.abi.Errors["BadUtilisation"].ID.Bytes()[:4]) {
		return premiumModel.UnpackBadUtilisationError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// PremiumModelBadParameter represents a BadParameter error raised by the PremiumModel contract.
type PremiumModelBadParameter struct {
	Name  string
	Value *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadParameter(string name, uint256 value)
func PremiumModelBadParameterErrorID() common.Hash {
	return common.HexToHash("0xa260e9cfebf0a993536916c3691329fb4f2fd98097c70400f41a0a4ed3f1146f")
}

// UnpackBadParameterError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadParameter(string name, uint256 value)
func (premiumModel *PremiumModel) UnpackBadParameterError(raw []byte) (*PremiumModelBadParameter, error) {
	out := new(PremiumModelBadParameter)
	if err := premiumModel.abi.UnpackIntoInterface(out, "BadParameter", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// PremiumModelBadUtilisation represents a BadUtilisation error raised by the PremiumModel contract.
type PremiumModelBadUtilisation struct {
	U0 *big.Int
	U1 *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadUtilisation(uint256 u0, uint256 u1)
func PremiumModelBadUtilisationErrorID() common.Hash {
	return common.HexToHash("0xbe7e8d7301f606e449bf78397f1981586d9a5f4a1576b91cb01b37597aadab6e")
}

// UnpackBadUtilisationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadUtilisation(uint256 u0, uint256 u1)
func (premiumModel *PremiumModel) UnpackBadUtilisationError(raw []byte) (*PremiumModelBadUtilisation, error) {
	out := new(PremiumModelBadUtilisation)
	if err := premiumModel.abi.UnpackIntoInterface(out, "BadUtilisation", raw); err != nil {
		return nil, err
	}
	return out, nil
}
