//! Step 4: one total of fte over the wijken, as an equal basisniveau and a wijkplus by need, in tenths, exactly.

use rust_decimal::Decimal;

use super::afronding::{TIENDE, deel, halverwege, procent};
use super::gids::Gids;
use super::kerncijfers::aantal;
use super::rooster::Rooster;
use super::toedeling;
use crate::plan::verdeling::Basisregel;
use crate::plan::{Band, Plan, Wijk};

/// The distribution over the wijken, in the order of the plan. All fte are in tenths.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdeeld {
    /// Fte to spread.
    pub totaal: Decimal,
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
    /// True when list order decided a tenth.
    pub gelijkspel: bool,
    /// Fte by which the basisniveau exceeds the total; then there is no plus.
    pub tekort: Decimal,
}

impl Verdeeld {
    /// Basis and plus of one wijk.
    pub fn samen(&self, wijk: usize) -> Decimal {
        self.basis[wijk] + self.plus[wijk]
    }
}

/// Computes the distribution.
///
/// The basis is `voet + per_1000 × bevolking ÷ 1.000` per functie, the same rule in every wijk but for motivated
/// exceptions, rounded to tenths.
/// What is left of the total is the plus; it follows `Σ gewicht × share of the wijk in the key figure`. A hand
/// correction never takes a wijk below its basis.
pub fn bereken(plan: &Plan, gids: &Gids<'_>, band: Band) -> Verdeeld {
    let regels = &plan.verdeling;
    let n = plan.wijken.len();
    let mut basis_per_regel = Rooster::gevuld(n, regels.basis.len(), Decimal::ZERO);
    for (w, wijk) in plan.wijken.iter().enumerate() {
        for (r, regel) in regels.basis.iter().enumerate() {
            let uitzondering = regels.uitzonderingen.iter().find(|u| u.wijk == wijk.code && u.functie == regel.functie);
            basis_per_regel[(w, r)] =
                uitzondering.map_or_else(|| volgens_regel(regel, wijk, band), |u| halverwege(u.fte.bij(band), 1));
        }
    }
    let basis: Vec<Decimal> = (0..n).map(|w| basis_per_regel.rij(w).iter().sum()).collect();

    let mut aandeel = Rooster::gevuld(n, regels.gewichten.len(), Decimal::ZERO);
    for (g, gewicht) in regels.gewichten.iter().enumerate() {
        let aantallen: Vec<Decimal> = plan.wijken.iter().map(|w| aantal(w, gewicht.naar).unwrap_or_default()).collect();
        let som: Decimal = aantallen.iter().sum();
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

    let totaal = halverwege(regels.totaal.bij(band), 1);
    let over = totaal - basis.iter().sum::<Decimal>();
    let tekort = (-over).max(Decimal::ZERO);
    let tienden = (over.max(Decimal::ZERO) / TIENDE).trunc();
    let eenheden = u64::try_from(tienden).unwrap_or(0);
    let toegedeeld = toedeling::verdeel(eenheden, &behoefte, regels.methode);
    let mut plus: Vec<Decimal> = toegedeeld.delen.iter().map(|&d| Decimal::from(d) * TIENDE).collect();
    let correctie = corrigeer(plan, gids, &mut plus);
    Verdeeld {
        totaal,
        basis_per_regel,
        basis,
        plus,
        correctie,
        aandeel,
        behoefte,
        gelijkspel: toegedeeld.gelijkspel,
        tekort,
    }
}

/// The basis that a rule gives a wijk, in tenths.
pub fn volgens_regel(regel: &Basisregel, wijk: &Wijk, band: Band) -> Decimal {
    let bevolking = aantal(wijk, regel.van).unwrap_or_default();
    halverwege(regel.voet.bij(band) + regel.per_1000.bij(band) * bevolking / Decimal::ONE_THOUSAND, 1)
}

/// Applies the hand corrections when all of them together leave every plus at zero or more, else none of them: a part
/// of a set that adds up to zero would not.
fn corrigeer(plan: &Plan, gids: &Gids<'_>, plus: &mut [Decimal]) -> Vec<Decimal> {
    let mut correctie = vec![Decimal::ZERO; plus.len()];
    for c in &plan.verdeling.correcties {
        if let Some(&w) = gids.wijken.get(&c.wijk) {
            correctie[w] += c.fte;
        }
    }
    let past = plus.iter().zip(&correctie).all(|(p, c)| p + c >= Decimal::ZERO);
    if !past || !correctie.iter().sum::<Decimal>().is_zero() {
        return vec![Decimal::ZERO; plus.len()];
    }
    for (p, c) in plus.iter_mut().zip(&correctie) {
        *p += c;
    }
    correctie
}
