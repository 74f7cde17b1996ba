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
import {DevLendingState} from "./DevLendingState.sol";

/// @title Devnet only: a lending pool that a reader takes for Aave v3.3.
/// @notice Events, views, rounding, close factors, bonus and deficit accounting follow Aave v3.3; the code is our own and
///         simpler. Differences: the owner sets each reserve's borrow rate and the supply rate follows from utilisation
///         (no reserve factor); both indexes grow linearly between touches; no stable rate, caps, isolation, siloed
///         borrowing, flash loans, credit delegation or proxies; the owner covers deficits in Umbrella's place.
///         Amounts are the reserve's base units, base amounts USD with 8 decimals, rates and indexes RAY, HF WAD.
contract DevLendingPool is DevLendingState, ReentrancyGuardTransient {
    using DevMath for uint256;
    using SafeCast for uint256;
    using SafeERC20 for IERC20;

    uint256 internal constant CLOSE_FACTOR_HF = 0.95e18;
    uint256 internal constant CLOSE_FACTOR = 0.5e4;
    uint256 private constant SMALL_BASE = 2000e8;
    uint256 private constant VARIABLE = 2;

    error NotAToken(address caller);
    error BorrowingDisabled(address asset);
    error NotBorrowableInEMode(address asset, uint8 categoryId);
    error OnlyVariableRate(uint256 mode);
    error OnlyOwnBehalf(address onBehalfOf);
    error CollateralCannotCover(uint256 neededBase, uint256 collateralBase);
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
    event LiquidationCall(
        address indexed collateralAsset,
        address indexed debtAsset,
        address indexed user,
        uint256 debtToCover,
        uint256 liquidatedCollateralAmount,
        address liquidator,
        bool receiveAToken
    );
    event DeficitCreated(address indexed user, address indexed debtAsset, uint256 amountCreated);
    event DeficitCovered(address indexed reserve, address caller, uint256 amountCovered);

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

    constructor(address provider, address owner_) DevLendingState(provider) Ownable(owner_) {}

    // ---------------------------------------------------------------- users

    function supply(address asset, uint256 amount, address onBehalfOf, uint16 referralCode) external nonReentrant {
        Reserve storage r = _usable(asset, amount);
        if (_flag(r, 57)) revert ReserveUnusable(asset);
        _accrue(r);
        IERC20(asset).safeTransferFrom(msg.sender, r.aToken, amount);
        bool first = DevAToken(r.aToken).mint(msg.sender, onBehalfOf, amount, r.liquidityIndex);
        if (first && _enablesSupplied(r, _userEMode[onBehalfOf])) _setCollateral(asset, r.id, onBehalfOf, true);
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
        if (interestRateMode != VARIABLE) revert OnlyVariableRate(interestRateMode);
        if (onBehalfOf != msg.sender) revert OnlyOwnBehalf(onBehalfOf);
        _accrue(r);
        {
            uint8 category = _userEMode[msg.sender];
            if (!_borrowingEnabled(r, category)) revert BorrowingDisabled(asset);
            if (!_borrowableIn(r, category)) revert NotBorrowableInEMode(asset, category);
            Account memory a = _account(msg.sender);
            if (a.healthFactor <= HF_LIQUIDATION) revert HealthFactorTooLow(a.healthFactor);
            if (a.ltv == 0) revert CollateralCannotCover(a.debtBase, 0);
            uint256 needed = (a.debtBase + _priceFor(asset, r, category) * amount / _unit(r)).percentDiv(a.ltv);
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
        if (useAsCollateral && !_enablesSupplied(r, _userEMode[msg.sender])) {
            revert NotCollateral(asset, msg.sender);
        }
        _setCollateral(asset, r.id, msg.sender, useAsCollateral);
        if (!useAsCollateral) _requireHealthy(msg.sender);
    }

    /// @param categoryId 0 leaves eMode
    function setUserEMode(uint8 categoryId) external {
        if (_userEMode[msg.sender] == categoryId) return;
        if (categoryId != 0) {
            if (_eModes[categoryId].config.liquidationThreshold == 0) revert BadEMode(categoryId);
            for (uint256 i = 0; i < _list.length; ++i) {
                if (_borrows(msg.sender, i) && !_borrowableIn(_reserves[_list[i]], categoryId)) {
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
        if (!_usesAsCollateral(user, c.id) || !_counts(c)) revert NotCollateral(collateralAsset, user);

        Liquidation memory v = _plan(c, d, collateralAsset, debtAsset, user, debtToCover, a);

        if (v.seized + v.fee == v.collateralBalance) _setCollateral(collateralAsset, c.id, user, false);
        bool nothingLeft = _burnsBadDebt() && a.collateralBase == v.seizedBase;
        _burnDebt(d, debtAsset, user, v.debt, v.debtToCover, nothingLeft);
        if (receiveAToken) {
            bool first = DevAToken(c.aToken).scaledBalanceOf(msg.sender) == 0;
            DevAToken(c.aToken).transferOnLiquidation(user, msg.sender, v.seized);
            if (first && _enablesReceived(c)) _setCollateral(collateralAsset, c.id, msg.sender, true);
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
        if (toBalanceBefore == 0 && _enablesReceived(r)) _setCollateral(asset, r.id, to, true);
    }

    // ---------------------------------------------------------------- deficits

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
        v.collateralPrice = _priceFor(collateralAsset, c, _userEMode[user]);
        v.debtPrice = _priceFor(debtAsset, d, _userEMode[user]);
        v.collateralUnit = _unit(c);
        v.debtUnit = _unit(d);
        v.bonus = _bonus(c, _userEMode[user]);

        v.debtToCover = _closable(v, a);
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
            uint256 debtLeft = _debtBase(v.debt - v.debtToCover, v.debtPrice, v.debtUnit);
            uint256 collateralLeft = (v.collateralBalance - v.seized - v.fee) * v.collateralPrice / v.collateralUnit;
            if (debtLeft < _leastLeft() || collateralLeft < _leastLeft()) {
                revert MustNotLeaveDust(debtLeft, collateralLeft);
            }
        }
    }

    // What differs between versions of Aave; here as in v3.3.

    /// @dev The most of a debt that one call may repay, base units.
    function _closable(Liquidation memory v, Account memory a) internal view virtual returns (uint256) {
        uint256 debtBase = _debtBase(v.debt, v.debtPrice, v.debtUnit);
        uint256 collateralBase = v.collateralBalance * v.collateralPrice / v.collateralUnit;
        if (collateralBase < SMALL_BASE || debtBase < SMALL_BASE || a.healthFactor <= CLOSE_FACTOR_HF) return v.debt;
        uint256 mostBase = a.debtBase.percentMul(CLOSE_FACTOR);
        return debtBase > mostBase ? mostBase * v.debtUnit / v.debtPrice : v.debt;
    }

    /// @dev The least that a call may leave of a debt and of a collateral that it does not take whole.
    function _leastLeft() internal view virtual returns (uint256) {
        return SMALL_BASE / 2;
    }

    /// @dev Whether the debt of an account without collateral is burned and becomes a deficit.
    function _burnsBadDebt() internal view virtual returns (bool) {
        return true;
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
}
