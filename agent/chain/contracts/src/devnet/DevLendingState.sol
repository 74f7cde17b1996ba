// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {DevMath} from "./DevMath.sol";
import {DevAToken} from "./DevAToken.sol";
import {DevDebtToken} from "./DevDebtToken.sol";
import {DevAddressesProvider} from "./DevAddressesProvider.sol";
import {DevPriceOracle} from "./DevPriceOracle.sol";
import {CollateralConfig, ReserveConfigurationMap, ReserveDataLegacy, UserConfigurationMap} from "./IDevLendingPool.sol";

/// @title Devnet only: the reserves and accounts of DevLendingPool, what Aave's views say of them, and the owner's settings.
/// @notice Configuration bitmap: ltv 0-15, liquidation threshold 16-31, bonus 32-47 (basis points, 10500 = 5%), decimals
///         48-55, active 56, frozen 57, borrowing 58, paused 60, liquidation protocol fee 152-167.
///         Amounts are the reserve's base units, base amounts USD with 8 decimals, rates and indexes RAY, HF WAD.
abstract contract DevLendingState is Ownable {
    using DevMath for uint256;
    using SafeCast for uint256;

    uint256 internal constant YEAR = 365 days;
    uint256 internal constant HF_LIQUIDATION = 1e18;
    uint256 internal constant MAX_RESERVES = 128;

    error NotListed(address asset);
    error AlreadyListed(address asset);
    error TooManyReserves(uint256 max);
    error BadEMode(uint8 categoryId);
    error ReserveUnusable(address asset);
    error ZeroAmount();
    error HealthFactorTooLow(uint256 healthFactor);

    event ReserveUsedAsCollateralEnabled(address indexed reserve, address indexed user);
    event ReserveUsedAsCollateralDisabled(address indexed reserve, address indexed user);
    event ReserveDataUpdated(
        address indexed reserve,
        uint256 liquidityRate,
        uint256 stableBorrowRate,
        uint256 variableBorrowRate,
        uint256 liquidityIndex,
        uint256 variableBorrowIndex
    );
    event ReserveInitialized(address indexed asset, address indexed aToken, address variableDebtToken);
    event ReserveConfigured(address indexed asset, uint256 configuration);
    event BorrowRateSet(address indexed asset, uint256 rate);
    event EModeCategoryConfigured(
        uint8 indexed categoryId,
        uint256 ltv,
        uint256 liquidationThreshold,
        uint256 liquidationBonus,
        uint128 collateralBitmap,
        uint128 borrowableBitmap
    );

    struct Reserve {
        uint256 configuration;
        uint128 liquidityIndex;
        uint128 liquidityRate;
        uint128 borrowIndex;
        uint128 borrowRate;
        uint128 deficit;
        uint40 updatedAt;
        uint16 id;
        address aToken;
        address debtToken;
    }

    struct EMode {
        CollateralConfig config;
        uint128 collateralBitmap;
        uint128 borrowableBitmap;
    }

    struct Account {
        uint256 collateralBase;
        uint256 debtBase;
        uint256 ltv; // basis points, weighted by collateral
        uint256 threshold; // basis points, weighted by collateral
        uint256 healthFactor; // WAD
    }

    DevAddressesProvider public immutable ADDRESSES_PROVIDER;

    mapping(address asset => Reserve) internal _reserves;
    address[] internal _list;
    mapping(address user => uint256) internal _userConfig;
    mapping(address user => uint8) internal _userEMode;
    mapping(uint8 categoryId => EMode) internal _eModes;

    constructor(address provider) {
        ADDRESSES_PROVIDER = DevAddressesProvider(provider);
    }

    // ---------------------------------------------------------------- owner

    /// @notice Lists a reserve whose tokens were deployed for this pool.
    /// @param configuration the bitmap
    /// @param borrowRate annual, RAY
    function initReserve(address asset, address aToken, address debtToken, uint256 configuration, uint128 borrowRate)
        external
        onlyOwner
    {
        if (_reserves[asset].aToken != address(0)) revert AlreadyListed(asset);
        if (_list.length == MAX_RESERVES) revert TooManyReserves(MAX_RESERVES);
        Reserve storage r = _reserves[asset];
        r.configuration = configuration;
        r.liquidityIndex = uint128(DevMath.RAY);
        r.borrowIndex = uint128(DevMath.RAY);
        r.borrowRate = borrowRate;
        r.updatedAt = uint40(block.timestamp);
        r.id = uint16(_list.length);
        r.aToken = aToken;
        r.debtToken = debtToken;
        _list.push(asset);
        emit ReserveInitialized(asset, aToken, debtToken);
        emit ReserveConfigured(asset, configuration);
        emit BorrowRateSet(asset, borrowRate);
    }

    function setConfiguration(address asset, uint256 configuration) external onlyOwner {
        _listed(asset).configuration = configuration;
        emit ReserveConfigured(asset, configuration);
    }

    /// @param rate annual, RAY
    function setBorrowRate(address asset, uint128 rate) external onlyOwner {
        Reserve storage r = _listed(asset);
        _accrue(r);
        r.borrowRate = rate;
        emit BorrowRateSet(asset, rate);
        _updateRates(asset, r);
    }

    /// @param categoryId 1 to 255
    /// @param collateralBitmap bit i: reserve i has the category's figures as collateral
    /// @param borrowableBitmap bit i: reserve i can be borrowed in the category
    function configureEMode(
        uint8 categoryId,
        CollateralConfig calldata config,
        uint128 collateralBitmap,
        uint128 borrowableBitmap
    ) external onlyOwner {
        if (categoryId == 0 || config.liquidationThreshold == 0) revert BadEMode(categoryId);
        _eModes[categoryId] = EMode(config, collateralBitmap, borrowableBitmap);
        emit EModeCategoryConfigured(
            categoryId,
            config.ltv,
            config.liquidationThreshold,
            config.liquidationBonus,
            collateralBitmap,
            borrowableBitmap
        );
    }

    // ---------------------------------------------------------------- views

    function POOL_REVISION() external view virtual returns (uint256) {
        return 6; // v3.3
    }

    function getReservesList() external view returns (address[] memory) {
        return _list;
    }

    function getReservesCount() external view returns (uint256) {
        return _list.length;
    }

    function getReserveAddressById(uint16 id) external view returns (address) {
        return _list[id];
    }

    function getReserveData(address asset) public view virtual returns (ReserveDataLegacy memory data) {
        Reserve storage r = _reserves[asset];
        data.configuration.data = r.configuration;
        data.liquidityIndex = r.liquidityIndex;
        data.currentLiquidityRate = r.liquidityRate;
        data.variableBorrowIndex = r.borrowIndex;
        data.currentVariableBorrowRate = r.borrowRate;
        data.lastUpdateTimestamp = r.updatedAt;
        data.id = r.id;
        data.aTokenAddress = r.aToken;
        data.variableDebtTokenAddress = r.debtToken;
    }

    function getConfiguration(address asset) external view returns (ReserveConfigurationMap memory) {
        return ReserveConfigurationMap(_reserves[asset].configuration);
    }

    function getUserConfiguration(address user) external view returns (UserConfigurationMap memory) {
        return UserConfigurationMap(_userConfig[user]);
    }

    function getUserEMode(address user) external view returns (uint256) {
        return _userEMode[user];
    }

    /// @notice The supply index now, RAY.
    function getReserveNormalizedIncome(address asset) external view returns (uint256) {
        Reserve storage r = _reserves[asset];
        return _grown(r.liquidityIndex, r.liquidityRate, r.updatedAt);
    }

    /// @notice The borrow index now, RAY.
    function getReserveNormalizedVariableDebt(address asset) external view returns (uint256) {
        Reserve storage r = _reserves[asset];
        return _grown(r.borrowIndex, r.borrowRate, r.updatedAt);
    }

    /// @notice Bad debt that nothing has covered yet.
    function getReserveDeficit(address asset) external view virtual returns (uint256) {
        return _reserves[asset].deficit;
    }

    function getEModeCategoryCollateralConfig(uint8 id) external view virtual returns (CollateralConfig memory) {
        return _eModes[id].config;
    }

    function getEModeCategoryCollateralBitmap(uint8 id) external view virtual returns (uint128) {
        return _eModes[id].collateralBitmap;
    }

    function getEModeCategoryBorrowableBitmap(uint8 id) external view virtual returns (uint128) {
        return _eModes[id].borrowableBitmap;
    }

    function getUserAccountData(address user)
        external
        view
        returns (
            uint256 totalCollateralBase,
            uint256 totalDebtBase,
            uint256 availableBorrowsBase,
            uint256 currentLiquidationThreshold,
            uint256 ltv,
            uint256 healthFactor
        )
    {
        Account memory a = _account(user);
        uint256 most = a.collateralBase.percentMul(a.ltv);
        return (
            a.collateralBase,
            a.debtBase,
            most > a.debtBase ? most - a.debtBase : 0,
            a.threshold,
            a.ltv,
            a.healthFactor
        );
    }

    // ---------------------------------------------------------------- accounts

    function _account(address user) internal view returns (Account memory a) {
        uint256 bits = _userConfig[user];
        uint8 category = _userEMode[user];
        uint256 n = bits == 0 ? 0 : _list.length;
        for (uint256 i = 0; i < n; ++i) {
            if ((bits >> (2 * i)) & 3 == 0) continue;
            address asset = _list[i];
            Reserve storage r = _reserves[asset];
            uint256 price = _priceFor(asset, r, category);
            if ((bits >> (2 * i + 1)) & 1 == 1 && _counts(r)) {
                uint256 base = DevAToken(r.aToken).balanceOf(user) * price / _unit(r);
                a.collateralBase += base;
                a.ltv += base * _ltvFor(r, category);
                a.threshold += base
                    * (_inEMode(r, category) ? _eModes[category].config.liquidationThreshold : _threshold(r));
            }
            if ((bits >> (2 * i)) & 1 == 1) {
                a.debtBase += _debtBase(DevDebtToken(r.debtToken).balanceOf(user), price, _unit(r));
            }
        }
        a.healthFactor = a.debtBase == 0 ? type(uint256).max : _healthFactor(a);
        if (a.collateralBase != 0) {
            a.ltv /= a.collateralBase;
            a.threshold /= a.collateralBase;
        }
    }

    // What differs between versions of Aave; here as in v3.3.

    /// @dev Whether a reserve adds to the collateral of those who use it.
    function _counts(Reserve storage r) internal view virtual returns (bool) {
        return _threshold(r) != 0;
    }

    /// @dev Whether a reserve has a category's figures as collateral.
    function _inEMode(Reserve storage r, uint8 category) internal view virtual returns (bool) {
        return category != 0 && (_eModes[category].collateralBitmap >> r.id) & 1 == 1;
    }

    function _ltvFor(Reserve storage r, uint8 category) internal view virtual returns (uint256) {
        return _inEMode(r, category) && _ltv(r) != 0 ? _eModes[category].config.ltv : _ltv(r);
    }

    /// @dev The price of an asset for accounts in a category.
    function _priceFor(address asset, Reserve storage, uint8) internal view virtual returns (uint256) {
        return _price(asset);
    }

    function _debtBase(uint256 debt, uint256 price, uint256 unit) internal pure virtual returns (uint256) {
        return debt * price / unit;
    }

    /// @dev Of an account with debt whose `threshold` is still the sum of collateral values times thresholds.
    function _healthFactor(Account memory a) internal pure virtual returns (uint256) {
        uint256 average = a.collateralBase == 0 ? 0 : a.threshold / a.collateralBase;
        return a.collateralBase.percentMul(average).wadDiv(a.debtBase);
    }

    /// @dev Whether accounts in a category can use a reserve as collateral, and do so from their first supply.
    function _enablesSupplied(Reserve storage r, uint8) internal view virtual returns (bool) {
        return _ltv(r) != 0;
    }

    /// @dev Whether aTokens that a transfer or a liquidation brings are enabled as collateral.
    function _enablesReceived(Reserve storage r) internal view virtual returns (bool) {
        return _ltv(r) != 0;
    }

    /// @dev Whether the reserve's own flag lets accounts in a category borrow it.
    function _borrowingEnabled(Reserve storage r, uint8) internal view virtual returns (bool) {
        return _flag(r, 58);
    }

    /// @dev Whether a category lets its accounts borrow a reserve; category 0 does.
    function _borrowableIn(Reserve storage r, uint8 category) internal view virtual returns (bool) {
        return category == 0 || (_eModes[category].borrowableBitmap >> r.id) & 1 == 1;
    }

    function _requireHealthy(address user) internal view {
        uint256 hf = _account(user).healthFactor;
        if (hf < HF_LIQUIDATION) revert HealthFactorTooLow(hf);
    }

    function _borrows(address user, uint256 id) internal view returns (bool) {
        return (_userConfig[user] >> (2 * id)) & 1 == 1;
    }

    function _borrowsAny(address user) internal view returns (bool) {
        return _userConfig[user] & 0x5555555555555555555555555555555555555555555555555555555555555555 != 0;
    }

    function _usesAsCollateral(address user, uint256 id) internal view returns (bool) {
        return (_userConfig[user] >> (2 * id + 1)) & 1 == 1;
    }

    function _setCollateral(address asset, uint256 id, address user, bool on) internal {
        if (_usesAsCollateral(user, id) == on) return;
        _userConfig[user] ^= 1 << (2 * id + 1);
        if (on) emit ReserveUsedAsCollateralEnabled(asset, user);
        else emit ReserveUsedAsCollateralDisabled(asset, user);
    }

    // ---------------------------------------------------------------- reserves

    function _listed(address asset) internal view returns (Reserve storage r) {
        r = _reserves[asset];
        if (r.aToken == address(0)) revert NotListed(asset);
    }

    function _usable(address asset, uint256 amount) internal view returns (Reserve storage r) {
        r = _listed(asset);
        if (amount == 0) revert ZeroAmount();
        if (!_flag(r, 56) || _flag(r, 60)) revert ReserveUnusable(asset);
    }

    function _flag(Reserve storage r, uint256 bit) internal view returns (bool) {
        return (r.configuration >> bit) & 1 == 1;
    }

    function _ltv(Reserve storage r) internal view returns (uint256) {
        return r.configuration & 0xffff;
    }

    function _threshold(Reserve storage r) internal view returns (uint256) {
        return (r.configuration >> 16) & 0xffff;
    }

    function _bonus(Reserve storage r, uint8 category) internal view returns (uint256) {
        if (_inEMode(r, category)) return _eModes[category].config.liquidationBonus;
        return (r.configuration >> 32) & 0xffff;
    }

    function _unit(Reserve storage r) internal view returns (uint256) {
        return 10 ** ((r.configuration >> 48) & 0xff);
    }

    function _price(address asset) internal view returns (uint256) {
        return DevPriceOracle(ADDRESSES_PROVIDER.getPriceOracle()).getAssetPrice(asset);
    }

    /// @dev index * (1 + rate * elapsed / YEAR)
    function _grown(uint256 index, uint256 rate, uint256 since) internal view returns (uint256) {
        return index.rayMul(DevMath.RAY + rate * (block.timestamp - since) / YEAR);
    }

    function _accrue(Reserve storage r) internal {
        if (r.updatedAt == block.timestamp) return;
        r.liquidityIndex = _grown(r.liquidityIndex, r.liquidityRate, r.updatedAt).toUint128();
        r.borrowIndex = _grown(r.borrowIndex, r.borrowRate, r.updatedAt).toUint128();
        r.updatedAt = uint40(block.timestamp);
    }

    /// @dev The supply rate that pays suppliers what borrowers pay: borrow rate * debt / (debt + liquidity).
    function _updateRates(address asset, Reserve storage r) internal {
        uint256 debt = DevDebtToken(r.debtToken).scaledTotalSupply().rayMul(r.borrowIndex);
        uint256 liquidity = IERC20(asset).balanceOf(r.aToken);
        r.liquidityRate = debt == 0 ? 0 : uint256(r.borrowRate).rayMul(debt.rayDiv(debt + liquidity)).toUint128();
        emit ReserveDataUpdated(asset, r.liquidityRate, 0, r.borrowRate, r.liquidityIndex, r.borrowIndex);
    }
}
