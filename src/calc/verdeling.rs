//! Step 4: one total of fte or euro over the wijken, as an equal basisniveau and a wijkplus by need.
//!
//! What is given is decided in whole tenths of fte, and in euro in whole euros; so it adds up as it is shown. What is
//! left of the total below one such step is told ([`Verdeeld::rest`]), not rounded away.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::afronding::{TIENDE, deel, fijn, halverwege, naar_beneden, naar_boven, procent};
use super::gids::Gids;
use super::kerncijfers::{Aantal, aantallen};
use super::kosten::prijsfactor;
use super::rooster::Rooster;
use super::toedeling::{self, Gelijkspel, Gewichten, Weging};
use crate::plan::verdeling::Basisregel;
use crate::plan::{Band, Plan, Verdeeleenheid, Wijkcode};

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
    /// True where only the foot of it is sure, because the number of people is unknown.
    pub basis_onbekend: Rooster<bool>,
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
    /// The same as the fractions that the plus is split by; of equal ones the lowest code of wijk goes first.
    pub gewichten: Gewichten,
    /// Set when the codes decided on the last tenths of fte.
    pub gelijkspel: Option<Gelijkspel>,
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
    let (basis_per_regel, basis_onbekend) = basisniveau(plan, band);
    let basis: Vec<Decimal> = (0..n).map(|w| basis_per_regel.rij(w).iter().sum()).collect();
    let mut euro = in_euro(plan, gids, &basis_per_regel, jaar, band);
    let Behoefte { aandeel, gewichten, ongewogen } = behoefte_per_cijfer(plan, band);
    let per_wijk = |w| aandeel.rij(w).iter().zip(&regels.gewichten).map(|(a, g)| fijn(a * procent(g.procent))).sum();
    let behoefte: Vec<Decimal> = (0..n).map(per_wijk).collect();

    let (basis_fte, basis_euro): (Decimal, Decimal) = (basis.iter().sum(), euro.basis.iter().sum());
    let totaal = regels.totaal.bij(band);
    // What the basis leaves, in fte.
    let over = match regels.eenheid {
        Verdeeleenheid::Fte => totaal - basis_fte,
        Verdeeleenheid::Euro => deel(totaal - basis_euro, euro.prijs),
    };
    // What a weight without a figure would split stays apart; the other weights do not get its part.
    let gewogen = Decimal::ONE - ongewogen.iter().map(|&g| procent(regels.gewichten[g].procent)).sum::<Decimal>();
    let te_splitsen = fijn(over.max(Decimal::ZERO) * gewogen);
    let plus_fte = naar_beneden(te_splitsen, 1);
    let in_tienden = toedeling::verdeel(stappen(plus_fte * Decimal::TEN), &gewichten, regels.methode);
    let mut plus: Vec<Decimal> = in_tienden.delen.iter().map(|&d| Decimal::from(d) * TIENDE).collect();
    let rest;
    match regels.eenheid {
        Verdeeleenheid::Fte => {
            euro.plus = plus.iter().map(|fte| halverwege(fte * euro.prijs, 0)).collect();
            rest = te_splitsen - plus_fte;
        }
        Verdeeleenheid::Euro => {
            let over = fijn((totaal - basis_euro).max(Decimal::ZERO) * gewogen);
            let heel = naar_beneden(over, 0);
            let in_euro = toedeling::verdeel(stappen(heel), &gewichten, regels.methode);
            euro.plus = in_euro.delen.into_iter().map(Decimal::from).collect();
            euro.gelijkspel = in_euro.gelijkspel;
            rest = over - heel;
        }
    }
    let onverdeeld = over.max(Decimal::ZERO) - te_splitsen;
    let tekort = (-over).max(Decimal::ZERO);
    let toegepast = corrigeer(plan, gids, &mut plus, &mut euro);
    Verdeeld {
        totaal: match regels.eenheid {
            Verdeeleenheid::Fte => totaal,
            Verdeeleenheid::Euro => basis_fte + naar_beneden(over.max(Decimal::ZERO), 1) - tekort,
        },
        rest,
        basis_per_regel,
        basis_onbekend,
        basis,
        plus,
        correctie_vervalt: toegepast.is_none(),
        correctie: toegepast.unwrap_or_else(|| vec![Decimal::ZERO; plan.wijken.len()]),
        aandeel,
        behoefte,
        gewichten,
        gelijkspel: in_tienden.gelijkspel,
        tekort,
        ongewogen,
        onverdeeld,
        euro,
    }
}

/// A whole number of steps; the bounds of a plan keep it far below the largest.
fn stappen(aantal: Decimal) -> u64 {
    aantal.to_u64().unwrap_or(0)
}

/// The basisniveau per wijk (rows) and basisregel (columns), and where only the foot of it is sure.
fn basisniveau(plan: &Plan, band: Band) -> (Rooster<Decimal>, Rooster<bool>) {
    let regels = &plan.verdeling;
    let (n, kolommen) = (plan.wijken.len(), regels.basis.len());
    let (mut uit, mut onbekend) = (Rooster::gevuld(n, kolommen, Decimal::ZERO), Rooster::gevuld(n, kolommen, false));
    for (r, regel) in regels.basis.iter().enumerate() {
        let bevolking = aantallen(plan, regel.van, band);
        for (w, wijk) in plan.wijken.iter().enumerate() {
            let uitzondering = regels.uitzonderingen.iter().find(|u| u.wijk == wijk.code && u.functie == regel.functie);
            onbekend[(w, r)] = uitzondering.is_none() && bevolking[w] == Aantal::Onbekend;
            uit[(w, r)] = uitzondering.map_or_else(|| basis_voor(regel, bevolking[w], band), |u| u.fte.bij(band));
        }
    }
    (uit, onbekend)
}

/// What the plus follows.
struct Behoefte {
    /// The share of each wijk (rows) in each weighted key figure (columns).
    aandeel: Rooster<Decimal>,
    /// What these weigh together.
    gewichten: Gewichten,
    /// The weights, by position, without a figure to follow.
    ongewogen: Vec<usize>,
}

fn behoefte_per_cijfer(plan: &Plan, band: Band) -> Behoefte {
    let (n, regels) = (plan.wijken.len(), &plan.verdeling.gewichten);
    let mut aandeel = Rooster::gevuld(n, regels.len(), Decimal::ZERO);
    let mut wegingen = Vec::with_capacity(regels.len());
    let mut ongewogen = Vec::new();
    for (g, gewicht) in regels.iter().enumerate() {
        // Without a figure in one of the wijken no wijk has a share.
        let bekend: Option<Vec<Decimal>> =
            aantallen(plan, gewicht.naar, band).into_iter().map(Aantal::waarde).collect();
        let aantallen = bekend.unwrap_or_else(|| vec![Decimal::ZERO; n]);
        let totaal: Decimal = aantallen.iter().sum();
        if totaal.is_zero() && !gewicht.procent.is_zero() {
            ongewogen.push(g);
        }
        for (w, &aantal) in aantallen.iter().enumerate() {
            aandeel[(w, g)] = deel(aantal, totaal);
        }
        wegingen.push(Weging { gewicht: gewicht.procent, aantallen, totaal });
    }
    let codes: Vec<&Wijkcode> = plan.wijken.iter().map(|w| &w.code).collect();
    Behoefte { aandeel, gewichten: Gewichten::gewogen(&wegingen, n).op_code(&codes), ongewogen }
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

/// The basis that a rule gives a wijk, by position, in whole tenths.
pub fn volgens_regel(plan: &Plan, regel: &Basisregel, wijk: usize, band: Band) -> Decimal {
    basis_voor(regel, aantallen(plan, regel.van, band)[wijk], band)
}

/// The basis that a rule gives for so many people. Of a number that is unknown only the foot is sure.
fn basis_voor(regel: &Basisregel, bevolking: Aantal, band: Band) -> Decimal {
    let bevolking = bevolking.waarde().unwrap_or_default();
    halverwege(regel.voet.bij(band) + regel.per_1000.bij(band) * bevolking * Decimal::new(1, 3), 1)
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
    // What whole euros leave goes with the largest, of equal ones the lowest code, so that these too add up to zero.
    let rest: Decimal = in_euro.iter().sum();
    let grootste = (0..in_euro.len()).min_by_key(|&w| (-in_euro[w].abs(), &plan.wijken[w].code));
    if let Some(w) = grootste {
        in_euro[w] -= rest;
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
