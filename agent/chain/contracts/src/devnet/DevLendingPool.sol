// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {DevMath} from "./DevMath.sol";
import {DevAToken} from "./DevAToken.sol";
import {DevDebtToken} from "./DevDebtToken.sol";
import {DevAddressesProvider} from "./DevAddressesProvider.sol";
import {DevPriceOracle} from "./DevPriceOracle.sol";
import {CollateralConfig, ReserveConfigurationMap, ReserveDataLegacy, UserConfigurationMap} from "./IDevLendingPool.sol";

/// @title Devnet only: a lending pool that a reader takes for Aave v3.3.
/// @notice Events, views, rounding, close factors, bonus and deficit accounting follow Aave v3.3; the code is our own and
///         simpler. Differences: the owner sets each reserve's borrow rate and the supply rate follows from utilisation
///         (no reserve factor); both indexes grow linearly between touches; no stable rate, caps, isolation, siloed
///         borrowing, flash loans, credit delegation or proxies; the owner covers deficits in Umbrella's place.
///
///         Configuration bitmap: ltv 0-15, liquidation threshold 16-31, bonus 32-47 (basis points, 10500 = 5%), decimals
///         48-55, active 56, frozen 57, borrowing 58, paused 60, liquidation protocol fee 152-167.
///         Amounts are the reserve's base units, base amounts USD with 8 decimals, rates and indexes RAY, HF WAD.
contract DevLendingPool is Ownable, ReentrancyGuardTransient {
    using DevMath for uint256;
    using SafeCast for uint256;
    using SafeERC20 for IERC20;

    uint256 public constant POOL_REVISION = 6; // v3.3
    uint256 private constant YEAR = 365 days;
    uint256 private constant HF_LIQUIDATION = 1e18;
    uint256 private constant CLOSE_FACTOR_HF = 0.95e18;
    uint256 private constant CLOSE_FACTOR = 0.5e4;
    uint256 private constant SMALL_BASE = 2000e8;
    uint256 private constant LEFTOVER_BASE = SMALL_BASE / 2;
    uint256 private constant MAX_RESERVES = 128;
    uint256 private constant VARIABLE = 2;

    error NotListed(address asset);
    error AlreadyListed(address asset);
    error TooManyReserves(uint256 max);
    error BadEMode(uint8 categoryId);
    error NotAToken(address caller);
    error ZeroAmount();
    error ReserveUnusable(address asset);
    error BorrowingDisabled(address asset);
    error OnlyVariableRate(uint256 mode);
    error OnlyOwnBehalf(address onBehalfOf);
    error NotBorrowableInEMode(address asset, uint8 categoryId);
    error CollateralCannotCover(uint256 neededBase, uint256 collateralBase);
    error HealthFactorTooLow(uint256 healthFactor);
    error HealthFactorNotBelowOne(uint256 healthFactor);
    error NotCollateral(address asset, address user);
    error NoDebt(address asset, address user);
    error NothingSupplied(address asset, address user);
    error ExceedsBalance(uint256 asked, uint256 balance);
    error MustNotLeaveDust(uint256 debtLeftBase, uint256 collateralLeftBase);
    error AboveDeficit(uint256 asked, uint256 deficit);

    event Supply(
        address indexed reserve, address user, address indexed onBehalfOf, uint256 amount, uint16 indexed referralCode
    );
    event Withdraw(address indexed reserve, address indexed user, address indexed to, uint256 amount);
    event Borrow(
        address indexed reserve,
        address user,
        address indexed onBehalfOf,
        uint256 amount,
        uint8 interestRateMode,
        uint256 borrowRate,
        uint16 indexed referralCode
    );
    event Repay(
        address indexed reserve, address indexed user, address indexed repayer, uint256 amount, bool useATokens
    );
    event UserEModeSet(address indexed user, uint8 categoryId);
    event ReserveUsedAsCollateralEnabled(address indexed reserve, address indexed user);
    event ReserveUsedAsCollateralDisabled(address indexed reserve, address indexed user);
    event LiquidationCall(
        address indexed collateralAsset,
        address indexed debtAsset,
        address indexed user,
        uint256 debtToCover,
        uint256 liquidatedCollateralAmount,
        address liquidator,
        bool receiveAToken
    );
    event ReserveDataUpdated(
        address indexed reserve,
        uint256 liquidityRate,
        uint256 stableBorrowRate,
        uint256 variableBorrowRate,
        uint256 liquidityIndex,
        uint256 variableBorrowIndex
    );
    event DeficitCreated(address indexed user, address indexed debtAsset, uint256 amountCreated);
    event DeficitCovered(address indexed reserve, address caller, uint256 amountCovered);
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

    struct Liquidation {
        uint256 collateralBalance;
        uint256 debt;
        uint256 debtToCover;
        uint256 seized; // to the liquidator
        uint256 fee; // to the treasury
        uint256 seizedBase; // both, in base currency
        uint256 collateralPrice;
        uint256 debtPrice;
        uint256 collateralUnit;
        uint256 debtUnit;
        uint256 bonus; // basis points, 10500 = 5%
    }

    DevAddressesProvider public immutable ADDRESSES_PROVIDER;

    mapping(address asset => Reserve) private _reserves;
    address[] private _list;
    mapping(address user => uint256) private _userConfig;
    mapping(address user => uint8) private _userEMode;
    mapping(uint8 categoryId => EMode) private _eModes;

    constructor(address provider, address owner_) Ownable(owner_) {
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

    /// @notice Covers part of a deficit by burning the owner's aTokens, in Umbrella's place.
    function eliminateReserveDeficit(address asset, uint256 amount) external onlyOwner nonReentrant {
        Reserve storage r = _listed(asset);
        if (amount == 0) revert ZeroAmount();
        if (amount > r.deficit) revert AboveDeficit(amount, r.deficit);
        _accrue(r);
        uint256 balance = DevAToken(r.aToken).balanceOf(msg.sender);
        if (amount > balance) revert ExceedsBalance(amount, balance);
        r.deficit -= uint128(amount);
        // The claim is burned and nothing is paid out: the underlying it stood for was lost.
        DevAToken(r.aToken).burn(msg.sender, r.aToken, amount, r.liquidityIndex);
        if (amount == balance) _setCollateral(asset, r.id, msg.sender, false);
        _updateRates(asset, r);
        emit DeficitCovered(asset, msg.sender, amount);
    }

    // ---------------------------------------------------------------- users

    function supply(address asset, uint256 amount, address onBehalfOf, uint16 referralCode) external nonReentrant {
        Reserve storage r = _usable(asset, amount);
        if (_flag(r, 57)) revert ReserveUnusable(asset);
        _accrue(r);
        IERC20(asset).safeTransferFrom(msg.sender, r.aToken, amount);
        bool first = DevAToken(r.aToken).mint(msg.sender, onBehalfOf, amount, r.liquidityIndex);
        if (first && _ltv(r) != 0) _setCollateral(asset, r.id, onBehalfOf, true);
        _updateRates(asset, r);
        emit Supply(asset, msg.sender, onBehalfOf, amount, referralCode);
    }

    /// @param amount base units; the maximum of uint256 withdraws everything
    function withdraw(address asset, uint256 amount, address to) external nonReentrant returns (uint256) {
        Reserve storage r = _usable(asset, amount);
        _accrue(r);
        uint256 balance = DevAToken(r.aToken).balanceOf(msg.sender);
        if (amount == type(uint256).max) amount = balance;
        if (amount > balance || amount == 0) revert ExceedsBalance(amount, balance);
        bool wasCollateral = _usesAsCollateral(msg.sender, r.id);
        if (wasCollateral && amount == balance) _setCollateral(asset, r.id, msg.sender, false);
        DevAToken(r.aToken).burn(msg.sender, to, amount, r.liquidityIndex);
        if (wasCollateral && _borrowsAny(msg.sender)) _requireHealthy(msg.sender);
        _updateRates(asset, r);
        emit Withdraw(asset, msg.sender, to, amount);
        return amount;
    }

    /// @param interestRateMode 2, the variable rate
    /// @param onBehalfOf the caller
    function borrow(address asset, uint256 amount, uint256 interestRateMode, uint16 referralCode, address onBehalfOf)
        external
        nonReentrant
    {
        Reserve storage r = _usable(asset, amount);
        if (_flag(r, 57)) revert ReserveUnusable(asset);
        if (!_flag(r, 58)) revert BorrowingDisabled(asset);
        if (interestRateMode != VARIABLE) revert OnlyVariableRate(interestRateMode);
        if (onBehalfOf != msg.sender) revert OnlyOwnBehalf(onBehalfOf);
        _accrue(r);
        {
            uint8 category = _userEMode[msg.sender];
            if (category != 0 && (_eModes[category].borrowableBitmap >> r.id) & 1 == 0) {
                revert NotBorrowableInEMode(asset, category);
            }
            Account memory a = _account(msg.sender);
            if (a.healthFactor <= HF_LIQUIDATION) revert HealthFactorTooLow(a.healthFactor);
            if (a.ltv == 0) revert CollateralCannotCover(a.debtBase, 0);
            uint256 needed = (a.debtBase + _price(asset) * amount / _unit(r)).percentDiv(a.ltv);
            if (needed > a.collateralBase) revert CollateralCannotCover(needed, a.collateralBase);
        }
        _userConfig[msg.sender] |= 1 << (2 * uint256(r.id));
        DevDebtToken(r.debtToken).mint(msg.sender, onBehalfOf, amount, r.borrowIndex);
        DevAToken(r.aToken).transferUnderlyingTo(msg.sender, amount);
        _updateRates(asset, r);
        emit Borrow(asset, msg.sender, onBehalfOf, amount, uint8(VARIABLE), r.borrowRate, referralCode);
    }

    /// @param amount base units; more than the debt, as the maximum of uint256, repays all of it
    function repay(address asset, uint256 amount, uint256 interestRateMode, address onBehalfOf)
        external
        nonReentrant
        returns (uint256)
    {
        Reserve storage r = _usable(asset, amount);
        if (interestRateMode != VARIABLE) revert OnlyVariableRate(interestRateMode);
        _accrue(r);
        uint256 debt = DevDebtToken(r.debtToken).balanceOf(onBehalfOf);
        if (debt == 0) revert NoDebt(asset, onBehalfOf);
        if (amount > debt) amount = debt;
        DevDebtToken(r.debtToken).burn(onBehalfOf, amount, r.borrowIndex);
        if (amount == debt) _userConfig[onBehalfOf] &= ~(1 << (2 * uint256(r.id)));
        IERC20(asset).safeTransferFrom(msg.sender, r.aToken, amount);
        _updateRates(asset, r);
        emit Repay(asset, onBehalfOf, msg.sender, amount, false);
        return amount;
    }

    function setUserUseReserveAsCollateral(address asset, bool useAsCollateral) external {
        Reserve storage r = _listed(asset);
        if (DevAToken(r.aToken).balanceOf(msg.sender) == 0) revert NothingSupplied(asset, msg.sender);
        if (useAsCollateral == _usesAsCollateral(msg.sender, r.id)) return;
        if (useAsCollateral && _ltv(r) == 0) revert NotCollateral(asset, msg.sender);
        _setCollateral(asset, r.id, msg.sender, useAsCollateral);
        if (!useAsCollateral) _requireHealthy(msg.sender);
    }

    /// @param categoryId 0 leaves eMode
    function setUserEMode(uint8 categoryId) external {
        if (_userEMode[msg.sender] == categoryId) return;
        if (categoryId != 0) {
            EMode storage e = _eModes[categoryId];
            if (e.config.liquidationThreshold == 0) revert BadEMode(categoryId);
            for (uint256 i = 0; i < _list.length; ++i) {
                if (_borrows(msg.sender, i) && (e.borrowableBitmap >> i) & 1 == 0) {
                    revert NotBorrowableInEMode(_list[i], categoryId);
                }
            }
        }
        _userEMode[msg.sender] = categoryId;
        _requireHealthy(msg.sender);
        emit UserEModeSet(msg.sender, categoryId);
    }

    /// @notice Repays an unhealthy account's debt for its collateral and a bonus. When that takes the last of its
    ///         collateral, what debt is left in any reserve is burned and becomes that reserve's deficit.
    /// @param debtToCover base units of the debt asset; more than allowed means all that is allowed
    function liquidationCall(
        address collateralAsset,
        address debtAsset,
        address user,
        uint256 debtToCover,
        bool receiveAToken
    ) external nonReentrant {
        Reserve storage c = _usable(collateralAsset, debtToCover);
        Reserve storage d = _usable(debtAsset, debtToCover);
        _accrue(d);
        _accrue(c);
        Account memory a = _account(user);
        if (a.healthFactor >= HF_LIQUIDATION) revert HealthFactorNotBelowOne(a.healthFactor);
        if (!_usesAsCollateral(user, c.id) || _threshold(c) == 0) revert NotCollateral(collateralAsset, user);

        Liquidation memory v = _plan(c, d, collateralAsset, debtAsset, user, debtToCover, a);

        if (v.seized + v.fee == v.collateralBalance) _setCollateral(collateralAsset, c.id, user, false);
        bool nothingLeft = a.collateralBase == v.seizedBase;
        _burnDebt(d, debtAsset, user, v.debt, v.debtToCover, nothingLeft);
        if (receiveAToken) {
            bool first = DevAToken(c.aToken).scaledBalanceOf(msg.sender) == 0;
            DevAToken(c.aToken).transferOnLiquidation(user, msg.sender, v.seized);
            if (first && _ltv(c) != 0) _setCollateral(collateralAsset, c.id, msg.sender, true);
        } else {
            DevAToken(c.aToken).burn(user, msg.sender, v.seized, c.liquidityIndex);
        }
        if (v.fee != 0) {
            uint256 left = DevAToken(c.aToken).balanceOf(user);
            address treasury = DevAToken(c.aToken).RESERVE_TREASURY_ADDRESS();
            DevAToken(c.aToken).transferOnLiquidation(user, treasury, v.fee < left ? v.fee : left);
        }
        if (nothingLeft) {
            for (uint256 i = 0; i < _list.length; ++i) {
                if (_borrows(user, i)) _burnBadDebt(_list[i], user);
            }
        }
        IERC20(debtAsset).safeTransferFrom(msg.sender, d.aToken, v.debtToCover);
        _updateRates(debtAsset, d);
        if (collateralAsset != debtAsset) _updateRates(collateralAsset, c);
        emit LiquidationCall(
            collateralAsset, debtAsset, user, v.debtToCover, v.seized, msg.sender, receiveAToken
        );
    }

    /// @notice Called by an aToken after a transfer: moves the collateral flags and checks the sender's health.
    function finalizeTransfer(
        address asset,
        address from,
        address to,
        uint256 amount,
        uint256 fromBalanceBefore,
        uint256 toBalanceBefore
    ) external {
        Reserve storage r = _listed(asset);
        if (msg.sender != r.aToken) revert NotAToken(msg.sender);
        if (_flag(r, 60)) revert ReserveUnusable(asset);
        if (from == to || amount == 0) return;
        if (_usesAsCollateral(from, r.id)) {
            if (_borrowsAny(from)) _requireHealthy(from);
            if (fromBalanceBefore == amount) _setCollateral(asset, r.id, from, false);
        }
        if (toBalanceBefore == 0 && _ltv(r) != 0) _setCollateral(asset, r.id, to, true);
    }

    // ---------------------------------------------------------------- views

    function getReservesList() external view returns (address[] memory) {
        return _list;
    }

    function getReservesCount() external view returns (uint256) {
        return _list.length;
    }

    function getReserveAddressById(uint16 id) external view returns (address) {
        return _list[id];
    }

    function getReserveData(address asset) external view returns (ReserveDataLegacy memory data) {
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
    function getReserveDeficit(address asset) external view returns (uint256) {
        return _reserves[asset].deficit;
    }

    function getEModeCategoryCollateralConfig(uint8 id) external view returns (CollateralConfig memory) {
        return _eModes[id].config;
    }

    function getEModeCategoryCollateralBitmap(uint8 id) external view returns (uint128) {
        return _eModes[id].collateralBitmap;
    }

    function getEModeCategoryBorrowableBitmap(uint8 id) external view returns (uint128) {
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

    // ---------------------------------------------------------------- liquidation rules

    /// @dev How much debt is repaid and how much collateral taken: Aave v3.3's close factors, bonus, fee and dust rule.
    function _plan(
        Reserve storage c,
        Reserve storage d,
        address collateralAsset,
        address debtAsset,
        address user,
        uint256 debtToCover,
        Account memory a
    ) private view returns (Liquidation memory v) {
        v.collateralBalance = DevAToken(c.aToken).balanceOf(user);
        v.debt = DevDebtToken(d.debtToken).balanceOf(user);
        if (v.debt == 0) revert NoDebt(debtAsset, user);
        v.collateralPrice = _price(collateralAsset);
        v.debtPrice = _price(debtAsset);
        v.collateralUnit = _unit(c);
        v.debtUnit = _unit(d);
        v.bonus = _bonus(c, _userEMode[user]);

        v.debtToCover = v.debt;
        uint256 debtBase = v.debt * v.debtPrice / v.debtUnit;
        if (
            v.collateralBalance * v.collateralPrice / v.collateralUnit >= SMALL_BASE && debtBase >= SMALL_BASE
                && a.healthFactor > CLOSE_FACTOR_HF
        ) {
            uint256 mostBase = a.debtBase.percentMul(CLOSE_FACTOR);
            if (debtBase > mostBase) v.debtToCover = mostBase * v.debtUnit / v.debtPrice;
        }
        if (debtToCover < v.debtToCover) v.debtToCover = debtToCover;

        v.seized = (v.debtPrice * v.debtToCover * v.collateralUnit / (v.collateralPrice * v.debtUnit)).percentMul(v.bonus);
        if (v.seized > v.collateralBalance) {
            v.seized = v.collateralBalance;
            v.debtToCover =
                (v.collateralPrice * v.seized * v.debtUnit / (v.debtPrice * v.collateralUnit)).percentDiv(v.bonus);
        }
        v.seizedBase = v.seized * v.collateralPrice / v.collateralUnit;
        uint256 feePercent = (c.configuration >> 152) & 0xffff;
        if (feePercent != 0) {
            v.fee = (v.seized - v.seized.percentDiv(v.bonus)).percentMul(feePercent);
            v.seized -= v.fee;
        }

        if (v.debtToCover < v.debt && v.seized + v.fee < v.collateralBalance) {
            uint256 debtLeft = (v.debt - v.debtToCover) * v.debtPrice / v.debtUnit;
            uint256 collateralLeft = (v.collateralBalance - v.seized) * v.collateralPrice / v.collateralUnit;
            if (debtLeft < LEFTOVER_BASE || collateralLeft < LEFTOVER_BASE) {
                revert MustNotLeaveDust(debtLeft, collateralLeft);
            }
        }
    }

    /// @dev Burns the covered debt; of an account without collateral, all of it, and what was not covered is deficit.
    function _burnDebt(
        Reserve storage d,
        address debtAsset,
        address user,
        uint256 debt,
        uint256 covered,
        bool nothingLeft
    ) private {
        DevDebtToken(d.debtToken).burn(user, nothingLeft ? debt : covered, d.borrowIndex);
        uint256 left = debt - covered;
        if (nothingLeft && left != 0) {
            d.deficit += left.toUint128();
            emit DeficitCreated(user, debtAsset, left);
            left = 0;
        }
        if (left == 0) _userConfig[user] &= ~(1 << (2 * uint256(d.id)));
    }

    function _burnBadDebt(address asset, address user) private {
        Reserve storage r = _reserves[asset];
        _accrue(r);
        _burnDebt(r, asset, user, DevDebtToken(r.debtToken).balanceOf(user), 0, true);
        _updateRates(asset, r);
    }

    // ---------------------------------------------------------------- accounts

    function _account(address user) private view returns (Account memory a) {
        uint256 bits = _userConfig[user];
        uint8 category = _userEMode[user];
        uint256 n = bits == 0 ? 0 : _list.length;
        for (uint256 i = 0; i < n; ++i) {
            if ((bits >> (2 * i)) & 3 == 0) continue;
            address asset = _list[i];
            Reserve storage r = _reserves[asset];
            uint256 price = _price(asset);
            if ((bits >> (2 * i + 1)) & 1 == 1 && _threshold(r) != 0) {
                uint256 base = DevAToken(r.aToken).balanceOf(user) * price / _unit(r);
                a.collateralBase += base;
                if (category != 0 && (_eModes[category].collateralBitmap >> i) & 1 == 1) {
                    if (_ltv(r) != 0) a.ltv += base * _eModes[category].config.ltv;
                    a.threshold += base * _eModes[category].config.liquidationThreshold;
                } else {
                    a.ltv += base * _ltv(r);
                    a.threshold += base * _threshold(r);
                }
            }
            if ((bits >> (2 * i)) & 1 == 1) {
                a.debtBase += DevDebtToken(r.debtToken).balanceOf(user) * price / _unit(r);
            }
        }
        if (a.collateralBase != 0) {
            a.ltv /= a.collateralBase;
            a.threshold /= a.collateralBase;
        }
        a.healthFactor = a.debtBase == 0
            ? type(uint256).max
            : a.collateralBase.percentMul(a.threshold).wadDiv(a.debtBase);
    }

    function _requireHealthy(address user) private view {
        uint256 hf = _account(user).healthFactor;
        if (hf < HF_LIQUIDATION) revert HealthFactorTooLow(hf);
    }

    function _borrows(address user, uint256 id) private view returns (bool) {
        return (_userConfig[user] >> (2 * id)) & 1 == 1;
    }

    function _borrowsAny(address user) private view returns (bool) {
        return _userConfig[user] & 0x5555555555555555555555555555555555555555555555555555555555555555 != 0;
    }

    function _usesAsCollateral(address user, uint256 id) private view returns (bool) {
        return (_userConfig[user] >> (2 * id + 1)) & 1 == 1;
    }

    function _setCollateral(address asset, uint256 id, address user, bool on) private {
        if (_usesAsCollateral(user, id) == on) return;
        _userConfig[user] ^= 1 << (2 * id + 1);
        if (on) emit ReserveUsedAsCollateralEnabled(asset, user);
        else emit ReserveUsedAsCollateralDisabled(asset, user);
    }

    // ---------------------------------------------------------------- reserves

    function _listed(address asset) private view returns (Reserve storage r) {
        r = _reserves[asset];
        if (r.aToken == address(0)) revert NotListed(asset);
    }

    function _usable(address asset, uint256 amount) private view returns (Reserve storage r) {
        r = _listed(asset);
        if (amount == 0) revert ZeroAmount();
        if (!_flag(r, 56) || _flag(r, 60)) revert ReserveUnusable(asset);
    }

    function _flag(Reserve storage r, uint256 bit) private view returns (bool) {
        return (r.configuration >> bit) & 1 == 1;
    }

    function _ltv(Reserve storage r) private view returns (uint256) {
        return r.configuration & 0xffff;
    }

    function _threshold(Reserve storage r) private view returns (uint256) {
        return (r.configuration >> 16) & 0xffff;
    }

    function _bonus(Reserve storage r, uint8 category) private view returns (uint256) {
        if (category != 0 && (_eModes[category].collateralBitmap >> r.id) & 1 == 1) {
            return _eModes[category].config.liquidationBonus;
        }
        return (r.configuration >> 32) & 0xffff;
    }

    function _unit(Reserve storage r) private view returns (uint256) {
        return 10 ** ((r.configuration >> 48) & 0xff);
    }

    function _price(address asset) private view returns (uint256) {
        return DevPriceOracle(ADDRESSES_PROVIDER.getPriceOracle()).getAssetPrice(asset);
    }

    /// @dev index * (1 + rate * elapsed / YEAR)
    function _grown(uint256 index, uint256 rate, uint256 since) private view returns (uint256) {
        return index.rayMul(DevMath.RAY + rate * (block.timestamp - since) / YEAR);
    }

    function _accrue(Reserve storage r) private {
        if (r.updatedAt == block.timestamp) return;
        r.liquidityIndex = _grown(r.liquidityIndex, r.liquidityRate, r.updatedAt).toUint128();
        r.borrowIndex = _grown(r.borrowIndex, r.borrowRate, r.updatedAt).toUint128();
        r.updatedAt = uint40(block.timestamp);
    }

    /// @dev The supply rate that pays suppliers what borrowers pay: borrow rate * debt / (debt + liquidity).
    function _updateRates(address asset, Reserve storage r) private {
        uint256 debt = DevDebtToken(r.debtToken).scaledTotalSupply().rayMul(r.borrowIndex);
        uint256 liquidity = IERC20(asset).balanceOf(r.aToken);
        r.liquidityRate = debt == 0 ? 0 : uint256(r.borrowRate).rayMul(debt.rayDiv(debt + liquidity)).toUint128();
        emit ReserveDataUpdated(asset, r.liquidityRate, 0, r.borrowRate, r.liquidityIndex, r.borrowIndex);
    }
}
