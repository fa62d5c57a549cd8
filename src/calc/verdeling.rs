//! Step 4: one total of fte or euro over the wijken, as an equal basisniveau and a wijkplus by need. The fte add up to
//! the tenth and the euro to the whole euro, whichever of the two the total is given in.

use rust_decimal::Decimal;

use super::afronding::{TIENDE, deel, halverwege, procent};
use super::gids::Gids;
use super::kerncijfers::{Aantal, aantallen};
use super::kosten::prijsfactor;
use super::rooster::Rooster;
use super::toedeling;
use crate::plan::verdeling::Basisregel;
use crate::plan::{Band, Plan, Verdeeleenheid};

/// The distribution over the wijken, in the order of the plan. All fte are in tenths.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdeeld {
    /// Fte to spread; where the plan gives euro, what these are worth.
    pub totaal: Decimal,
    /// Basisniveau per wijk (rows) and basisregel (columns).
    pub basis_per_regel: Rooster<Decimal>,
    /// Basisniveau per wijk.
    pub basis: Vec<Decimal>,
    /// Wijkplus per wijk, with the hand corrections.
    pub plus: Vec<Decimal>,
    /// Hand corrections per wijk, as far as they count in `plus`.
    pub correctie: Vec<Decimal>,
    /// True when the hand corrections of the plan are not in `plus`: they would bring a wijk below its basisniveau.
    pub correctie_vervalt: bool,
    /// Share of each wijk (rows) in each weighted key figure (columns), 0 to 1.
    pub aandeel: Rooster<Decimal>,
    /// Need index per wijk: the weighted sum of its shares, 0 to 1.
    pub behoefte: Vec<Decimal>,
    /// True when list order decided a tenth.
    pub gelijkspel: bool,
    /// Fte by which the basisniveau exceeds the total; then there is no plus.
    pub tekort: Decimal,
    /// The weights, by position, that split nothing: their key figure is nought in all wijken, or unknown in one.
    pub ongewogen: Vec<usize>,
    /// Fte of the plus that those weights would split; no wijk gets them.
    pub onverdeeld: Decimal,
    /// The same in money.
    pub euro: InEuro,
}

/// The distribution in whole euros of the year for staff, without overhead, so that what is shown adds up.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InEuro {
    /// Euro per fte of the plus: the average of the basisniveau.
    pub prijs: Decimal,
    /// Basisniveau per wijk, each functie at its own cost.
    pub basis: Vec<Decimal>,
    /// Wijkplus per wijk, with the hand corrections.
    pub plus: Vec<Decimal>,
}

impl InEuro {
    /// Basis and plus of one wijk.
    pub fn samen(&self, wijk: usize) -> Decimal {
        self.basis[wijk] + self.plus[wijk]
    }

    /// Basis and plus of all wijken.
    pub fn totaal(&self) -> Decimal {
        self.basis.iter().chain(&self.plus).sum()
    }
}

impl Verdeeld {
    /// Basis and plus of one wijk.
    pub fn samen(&self, wijk: usize) -> Decimal {
        self.basis[wijk] + self.plus[wijk]
    }

    /// What one fte of the plus by need of a wijk is worth, in fte or in euro; the shares of the weights follow it.
    pub fn plus_waard(&self, wijk: usize, eenheid: Verdeeleenheid) -> Decimal {
        if eenheid == Verdeeleenheid::Fte {
            return Decimal::ONE;
        }
        let (fte, euro) = (self.plus[wijk], self.euro.plus[wijk]);
        if fte.is_zero() { self.euro.prijs } else { deel(euro, fte) }
    }

    /// Basis and plus per wijk, in fte or in euro.
    pub fn per_wijk(&self, eenheid: Verdeeleenheid) -> (&[Decimal], &[Decimal]) {
        match eenheid {
            Verdeeleenheid::Fte => (&self.basis, &self.plus),
            Verdeeleenheid::Euro => (&self.euro.basis, &self.euro.plus),
        }
    }

    /// The total, in `eenheid`, that makes `fte` the total of fte.
    pub fn totaal_voor(&self, fte: Decimal, eenheid: Verdeeleenheid) -> Decimal {
        let som = |delen: &[Decimal]| delen.iter().sum::<Decimal>();
        match eenheid {
            Verdeeleenheid::Fte => fte,
            Verdeeleenheid::Euro => (som(&self.euro.basis) + (fte - som(&self.basis)) * self.euro.prijs).ceil(),
        }
    }
}

/// Computes the distribution.
///
/// The basis is `voet + per_1000 × bevolking ÷ 1.000` per functie, the same rule in every wijk but for motivated
/// exceptions, rounded to tenths.
/// What is left of the total is the plus; it follows `Σ gewicht × share of the wijk in the key figure`. A hand
/// correction never takes a wijk below its basis.
///
/// A total in euro pays the basis at the cost of each functie in the year. What is left is split to the euro, and as
/// whole tenths of fte at the average price of the basis. (No price of the bezetting: who happens to work in one wijk
/// would then move the plus of another.)
pub fn bereken(plan: &Plan, gids: &Gids<'_>, jaar: u16, band: Band) -> Verdeeld {
    let regels = &plan.verdeling;
    let n = plan.wijken.len();
    let mut basis_per_regel = Rooster::gevuld(n, regels.basis.len(), Decimal::ZERO);
    for (r, regel) in regels.basis.iter().enumerate() {
        let bevolking = aantallen(plan, regel.van, band);
        for (w, wijk) in plan.wijken.iter().enumerate() {
            let uitzondering = regels.uitzonderingen.iter().find(|u| u.wijk == wijk.code && u.functie == regel.functie);
            basis_per_regel[(w, r)] =
                uitzondering.map_or_else(|| basis_voor(regel, bevolking[w], band), |u| halverwege(u.fte.bij(band), 1));
        }
    }
    let basis: Vec<Decimal> = (0..n).map(|w| basis_per_regel.rij(w).iter().sum()).collect();
    let mut euro = in_euro(plan, gids, &basis_per_regel, jaar, band);

    let mut aandeel = Rooster::gevuld(n, regels.gewichten.len(), Decimal::ZERO);
    let mut ongewogen = Vec::new();
    for (g, gewicht) in regels.gewichten.iter().enumerate() {
        let aantallen: Option<Vec<Decimal>> =
            aantallen(plan, gewicht.naar, band).into_iter().map(Aantal::waarde).collect();
        let aantallen = aantallen.unwrap_or_default();
        let som: Decimal = aantallen.iter().sum();
        if som.is_zero() && !gewicht.procent.is_zero() {
            ongewogen.push(g);
        }
        for (w, aantal) in aantallen.into_iter().enumerate() {
            aandeel[(w, g)] = halverwege(deel(aantal, som), 9);
        }
    }
    let behoefte: Vec<Decimal> = (0..n)
        .map(|w| {
            let delen = aandeel.rij(w).iter().zip(&regels.gewichten);
            halverwege(delen.map(|(a, g)| a * procent(g.procent)).sum(), 9)
        })
        .collect();

    let (basis_fte, basis_euro): (Decimal, Decimal) = (basis.iter().sum(), euro.basis.iter().sum());
    let over = match regels.eenheid {
        Verdeeleenheid::Fte => halverwege(regels.totaal.bij(band), 1) - basis_fte,
        Verdeeleenheid::Euro => (deel(regels.totaal.bij(band) - basis_euro, euro.prijs) / TIENDE).floor() * TIENDE,
    };
    // What a weight without a figure would split stays apart; the other weights do not get its part.
    let gewogen = Decimal::ONE - ongewogen.iter().map(|&g| procent(regels.gewichten[g].procent)).sum::<Decimal>();
    let gewogen = |over: Decimal, decimalen| match over.max(Decimal::ZERO) {
        over if ongewogen.is_empty() => over,
        over => halverwege(over * gewogen, decimalen),
    };
    let te_splitsen = gewogen(over, 1);
    let eenheden = u64::try_from((te_splitsen / TIENDE).trunc()).unwrap_or(0);
    let toegedeeld = toedeling::verdeel(eenheden, &behoefte, regels.methode);
    let mut plus: Vec<Decimal> = toegedeeld.delen.iter().map(|&d| Decimal::from(d) * TIENDE).collect();
    euro.plus = match regels.eenheid {
        Verdeeleenheid::Fte => plus.iter().map(|fte| halverwege(fte * euro.prijs, 0)).collect(),
        Verdeeleenheid::Euro => {
            let over = gewogen(regels.totaal.bij(band) - basis_euro, 0);
            toedeling::verdeel_decimaal(over, Decimal::ONE, &behoefte, regels.methode)
        }
    };
    let toegepast = corrigeer(plan, gids, &mut plus, &mut euro);
    Verdeeld {
        totaal: basis_fte + over,
        basis_per_regel,
        basis,
        plus,
        correctie_vervalt: toegepast.is_none(),
        correctie: toegepast.unwrap_or_else(|| vec![Decimal::ZERO; plan.wijken.len()]),
        aandeel,
        behoefte,
        gelijkspel: toegedeeld.gelijkspel,
        tekort: (-over).max(Decimal::ZERO),
        ongewogen,
        onverdeeld: over.max(Decimal::ZERO) - te_splitsen,
        euro,
    }
}

/// The basis in euro, and the average price of its fte; without a basis that of the functies of the plan.
fn in_euro(plan: &Plan, gids: &Gids<'_>, basis: &Rooster<Decimal>, jaar: u16, band: Band) -> InEuro {
    let factor = prijsfactor(plan, jaar, band);
    let tarief = |functie: usize| plan.functies[functie].kosten_per_fte.bij(band) * factor;
    let per_regel: Vec<Decimal> = plan
        .verdeling
        .basis
        .iter()
        .map(|r| gids.functies.get(&r.functie).map_or(Decimal::ZERO, |&f| tarief(f)))
        .collect();
    let per_wijk: Vec<Decimal> = (0..plan.wijken.len())
        .map(|w| halverwege(basis.rij(w).iter().zip(&per_regel).map(|(fte, tarief)| fte * tarief).sum(), 0))
        .collect();
    let fte: Decimal = (0..plan.wijken.len()).flat_map(|w| basis.rij(w)).sum();
    let prijs = if fte.is_zero() {
        deel((0..plan.functies.len()).map(tarief).sum(), Decimal::from(plan.functies.len()))
    } else {
        deel(per_wijk.iter().sum(), fte)
    };
    InEuro { prijs: halverwege(prijs, 2), basis: per_wijk, plus: Vec::new() }
}

/// The basis that a rule gives a wijk, by position, in tenths.
pub fn volgens_regel(plan: &Plan, regel: &Basisregel, wijk: usize, band: Band) -> Decimal {
    basis_voor(regel, aantallen(plan, regel.van, band)[wijk], band)
}

/// The basis that a rule gives for so many people. Of a number that is unknown only the foot is sure.
fn basis_voor(regel: &Basisregel, bevolking: Aantal, band: Band) -> Decimal {
    let bevolking = bevolking.waarde().unwrap_or_default();
    halverwege(regel.voet.bij(band) + regel.per_1000.bij(band) * bevolking / Decimal::ONE_THOUSAND, 1)
}

/// Applies the hand corrections when all of them together leave every plus at zero or more, else none of them: a part
/// of a set that adds up to zero would not.
fn corrigeer(plan: &Plan, gids: &Gids<'_>, plus: &mut [Decimal], euro: &mut InEuro) -> Option<Vec<Decimal>> {
    let mut correctie = vec![Decimal::ZERO; plus.len()];
    for c in &plan.verdeling.correcties {
        if let Some(&w) = gids.wijken.get(&c.wijk) {
            correctie[w] += c.fte;
        }
    }
    let mut in_euro: Vec<Decimal> = correctie.iter().map(|fte| halverwege(fte * euro.prijs, 0)).collect();
    // What rounding leaves goes with the largest, so that these too add up to zero.
    let rest: Decimal = in_euro.iter().sum();
    if let Some(grootste) = in_euro.iter_mut().max_by_key(|bedrag| bedrag.abs()) {
        *grootste -= rest;
    }
    let past = |plus: &[Decimal], erbij: &[Decimal]| plus.iter().zip(erbij).all(|(p, c)| p + c >= Decimal::ZERO);
    let op_nul = correctie.iter().sum::<Decimal>().is_zero();
    if !op_nul || !past(plus, &correctie) || !past(&euro.plus, &in_euro) {
        return None;
    }
    for ((p, fte), (e, bedrag)) in plus.iter_mut().zip(&correctie).zip(euro.plus.iter_mut().zip(&in_euro)) {
        *p += fte;
        *e += bedrag;
    }
    Some(correctie)
}
