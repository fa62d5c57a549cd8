//! Step 4: one total of fte or euro over the wijken, as an equal basisniveau and a wijkplus by need.
//!
//! What is given is decided in whole tenths of fte, and in euro in whole euros; so it adds up as it is shown. What is
//! left of the total below one such step is told ([`Verdeeld::rest`]), not rounded away.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::afronding::{TIENDE, deel, fijn, halverwege, naar_beneden, naar_boven, procent};
use super::gids::Gids;
use super::kerncijfers::aantal;
use super::kosten::prijsfactor;
use super::rooster::Rooster;
use super::toedeling::{self, Gelijkspel, Gewichten, Weging};
use crate::plan::verdeling::Basisregel;
use crate::plan::{Band, Plan, Verdeeleenheid, Wijk, Wijkcode};

/// The distribution over the wijken, in the order of the plan. What is given is in tenths of fte, but for an exception
/// that the plan gives in more decimals.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdeeld {
    /// Fte to spread; where the plan gives euro, what these are worth in whole tenths.
    pub totaal: Decimal,
    /// What is left of the total of the plan, in its own unit: less than a tenth of fte, or than a euro.
    pub rest: Decimal,
    /// Basisniveau per wijk (rows) and basisregel (columns).
    pub basis_per_regel: Rooster<Decimal>,
    /// Basisniveau per wijk.
    pub basis: Vec<Decimal>,
    /// Wijkplus per wijk, with the hand corrections.
    pub plus: Vec<Decimal>,
    /// Hand corrections per wijk, as far as they count in `plus`.
    pub correctie: Vec<Decimal>,
    /// Share of each wijk (rows) in each weighted key figure (columns), 0 to 1.
    pub aandeel: Rooster<Decimal>,
    /// Need index per wijk: the weighted sum of its shares, 0 to 1.
    pub behoefte: Vec<Decimal>,
    /// The same as the fractions that the plus is split by; of equal ones the lowest code of wijk goes first.
    pub gewichten: Gewichten,
    /// Set when the codes decided on the last tenths of fte.
    pub gelijkspel: Option<Gelijkspel>,
    /// Fte by which the basisniveau exceeds the total; then there is no plus.
    pub tekort: Decimal,
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
    /// Set when the codes decided on the last euros.
    pub gelijkspel: Option<Gelijkspel>,
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
            Verdeeleenheid::Euro => naar_boven(som(&self.euro.basis) + (fte - som(&self.basis)) * self.euro.prijs, 0),
        }
    }
}

/// Computes the distribution.
///
/// The basis is `voet + per_1000 × bevolking ÷ 1.000` per functie, the same rule in every wijk but for motivated
/// exceptions, in whole tenths. What is left of the total is the plus; it follows `Σ gewicht × share of the wijk in the
/// key figure`. A hand correction never takes a wijk below its basis.
///
/// A total in euro pays the basis at the cost of each functie in the year. What is left is split to the euro, and as
/// whole tenths of fte at the average price of the basis. (No price of the bezetting: who happens to work in one wijk
/// would then move the plus of another.)
pub fn bereken(plan: &Plan, gids: &Gids<'_>, jaar: u16, band: Band) -> Verdeeld {
    let (regels, n) = (&plan.verdeling, plan.wijken.len());
    let basis_per_regel = basisniveau(plan, band);
    let basis: Vec<Decimal> = (0..n).map(|w| basis_per_regel.rij(w).iter().sum()).collect();
    let mut euro = in_euro(plan, gids, &basis_per_regel, jaar, band);
    let (aandeel, gewichten) = behoefte_per_cijfer(plan);
    let per_wijk = |w| aandeel.rij(w).iter().zip(&regels.gewichten).map(|(a, g)| fijn(a * procent(g.procent))).sum();
    let behoefte: Vec<Decimal> = (0..n).map(per_wijk).collect();

    let (basis_fte, basis_euro): (Decimal, Decimal) = (basis.iter().sum(), euro.basis.iter().sum());
    let totaal = regels.totaal.bij(band);
    // What the basis leaves, in fte.
    let over = match regels.eenheid {
        Verdeeleenheid::Fte => totaal - basis_fte,
        Verdeeleenheid::Euro => deel(totaal - basis_euro, euro.prijs),
    };
    let plus_fte = naar_beneden(over.max(Decimal::ZERO), 1);
    let in_tienden = toedeling::verdeel(stappen(plus_fte * Decimal::TEN), &gewichten, regels.methode);
    let mut plus: Vec<Decimal> = in_tienden.delen.iter().map(|&d| Decimal::from(d) * TIENDE).collect();
    let rest;
    match regels.eenheid {
        Verdeeleenheid::Fte => {
            euro.plus = plus.iter().map(|fte| halverwege(fte * euro.prijs, 0)).collect();
            rest = (over - plus_fte).max(Decimal::ZERO);
        }
        Verdeeleenheid::Euro => {
            let over = (totaal - basis_euro).max(Decimal::ZERO);
            let heel = naar_beneden(over, 0);
            let in_euro = toedeling::verdeel(stappen(heel), &gewichten, regels.methode);
            euro.plus = in_euro.delen.into_iter().map(Decimal::from).collect();
            euro.gelijkspel = in_euro.gelijkspel;
            rest = over - heel;
        }
    }
    let tekort = (-over).max(Decimal::ZERO);
    let correctie = corrigeer(plan, gids, &mut plus, &mut euro);
    Verdeeld {
        totaal: match regels.eenheid {
            Verdeeleenheid::Fte => totaal,
            Verdeeleenheid::Euro => basis_fte + plus_fte - tekort,
        },
        rest,
        basis_per_regel,
        basis,
        plus,
        correctie,
        aandeel,
        behoefte,
        gewichten,
        gelijkspel: in_tienden.gelijkspel,
        tekort,
        euro,
    }
}

/// A whole number of steps; the bounds of a plan keep it far below the largest.
fn stappen(aantal: Decimal) -> u64 {
    aantal.to_u64().unwrap_or(0)
}

/// The basisniveau per wijk (rows) and basisregel (columns).
fn basisniveau(plan: &Plan, band: Band) -> Rooster<Decimal> {
    let regels = &plan.verdeling;
    let mut uit = Rooster::gevuld(plan.wijken.len(), regels.basis.len(), Decimal::ZERO);
    for (w, wijk) in plan.wijken.iter().enumerate() {
        for (r, regel) in regels.basis.iter().enumerate() {
            let uitzondering = regels.uitzonderingen.iter().find(|u| u.wijk == wijk.code && u.functie == regel.functie);
            uit[(w, r)] = uitzondering.map_or_else(|| volgens_regel(regel, wijk, band), |u| u.fte.bij(band));
        }
    }
    uit
}

/// The share of each wijk (rows) in each weighted key figure (columns), and what these weigh together.
fn behoefte_per_cijfer(plan: &Plan) -> (Rooster<Decimal>, Gewichten) {
    let (n, regels) = (plan.wijken.len(), &plan.verdeling.gewichten);
    let mut aandeel = Rooster::gevuld(n, regels.len(), Decimal::ZERO);
    let mut wegingen = Vec::with_capacity(regels.len());
    for (g, gewicht) in regels.iter().enumerate() {
        let aantallen: Vec<Decimal> = plan.wijken.iter().map(|w| aantal(w, gewicht.naar).unwrap_or_default()).collect();
        let totaal: Decimal = aantallen.iter().sum();
        for (w, &aantal) in aantallen.iter().enumerate() {
            aandeel[(w, g)] = deel(aantal, totaal);
        }
        wegingen.push(Weging { gewicht: gewicht.procent, aantallen, totaal });
    }
    let codes: Vec<&Wijkcode> = plan.wijken.iter().map(|w| &w.code).collect();
    (aandeel, Gewichten::gewogen(&wegingen, n).op_code(&codes))
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
    let kost = |w: usize| basis.rij(w).iter().zip(&per_regel).map(|(fte, tarief)| fijn(fte * tarief)).sum();
    let per_wijk: Vec<Decimal> = (0..plan.wijken.len()).map(kost).collect();
    let fte: Decimal = (0..plan.wijken.len()).flat_map(|w| basis.rij(w)).sum();
    let prijs = if fte.is_zero() {
        deel((0..plan.functies.len()).map(tarief).sum(), Decimal::from(plan.functies.len()))
    } else {
        deel(per_wijk.iter().sum(), fte)
    };
    let basis = per_wijk.into_iter().map(|euro| halverwege(euro, 0)).collect();
    InEuro { prijs, basis, ..InEuro::default() }
}

/// The basis that a rule gives a wijk, in whole tenths.
pub fn volgens_regel(regel: &Basisregel, wijk: &Wijk, band: Band) -> Decimal {
    let bevolking = aantal(wijk, regel.van).unwrap_or_default();
    halverwege(regel.voet.bij(band) + regel.per_1000.bij(band) * bevolking * Decimal::new(1, 3), 1)
}

/// Applies the hand corrections when all of them together leave every plus at zero or more, else none of them: a part
/// of a set that adds up to zero would not.
fn corrigeer(plan: &Plan, gids: &Gids<'_>, plus: &mut [Decimal], euro: &mut InEuro) -> Vec<Decimal> {
    let mut correctie = vec![Decimal::ZERO; plus.len()];
    for c in &plan.verdeling.correcties {
        if let Some(&w) = gids.wijken.get(&c.wijk) {
            correctie[w] += c.fte;
        }
    }
    let mut in_euro: Vec<Decimal> = correctie.iter().map(|fte| halverwege(fte * euro.prijs, 0)).collect();
    // What whole euros leave goes with the largest, of equal ones the lowest code, so that these too add up to zero.
    let rest: Decimal = in_euro.iter().sum();
    let grootste = (0..in_euro.len()).min_by_key(|&w| (-in_euro[w].abs(), &plan.wijken[w].code));
    if let Some(w) = grootste {
        in_euro[w] -= rest;
    }
    let past = |plus: &[Decimal], erbij: &[Decimal]| plus.iter().zip(erbij).all(|(p, c)| p + c >= Decimal::ZERO);
    let op_nul = correctie.iter().sum::<Decimal>().is_zero();
    if !op_nul || !past(plus, &correctie) || !past(&euro.plus, &in_euro) {
        return vec![Decimal::ZERO; plus.len()];
    }
    for ((p, fte), (e, bedrag)) in plus.iter_mut().zip(&correctie).zip(euro.plus.iter_mut().zip(&in_euro)) {
        *p += fte;
        *e += bedrag;
    }
    correctie
}
