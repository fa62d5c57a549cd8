//! What fills the wijken: a judgement or a figure of each, as a surface with a colour, a pattern and words.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::super::grafiek::hitte;
use crate::calc::afronding::deel;
use crate::calc::toegang::{self, Toegang};
use crate::calc::{Gids, Uitkomst};
use crate::dekking::{Oordeel, Toetsing};
use crate::plan::Plan;
use crate::text::{getal, oordeel};
use crate::tui::blik::kaart::Kaartcijfer;
use crate::tui::model::Model;
use crate::tui::thema::{Afwijking, Thema};

/// What the map shows: what follows from the plan, or from one in which something is tried.
#[derive(Debug, Clone, Copy)]
pub struct Gezien<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// What follows from it.
    pub uitkomst: &'a Uitkomst,
    /// What is found in it.
    pub toetsing: &'a Toetsing,
}

impl<'a> Gezien<'a> {
    /// The plan that is shown.
    pub fn van(model: &'a Model) -> Self {
        Self { plan: &model.werk.plan, uitkomst: &model.stand.uitkomst, toetsing: &model.stand.toetsing }
    }
}

/// How a surface looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vulling {
    /// By a judgement.
    Oordeel(Oordeel),
    /// By a step from little to much.
    Hitte(usize),
    /// By how far it is from what is needed.
    Afwijking(Afwijking),
    /// Not known.
    Onbekend,
}

/// What stands in a surface without colours: a sign in one of so many cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patroon {
    /// The sign.
    pub teken: &'static str,
    /// In one of so many cells; none for nowhere.
    pub op: u16,
}

impl Vulling {
    /// Its colours.
    pub fn stijl(self, thema: Thema) -> Style {
        match self {
            Self::Oordeel(oordeel) => thema.oordeelvlak(oordeel),
            Self::Hitte(stap) => thema.hitte(stap),
            Self::Afwijking(afwijking) => thema.afwijking(afwijking),
            Self::Onbekend => thema.oordeelvlak(Oordeel::NietVanToepassing),
        }
    }

    /// Its pattern. Enough is empty, so that what is not enough is seen first.
    pub const fn patroon(self) -> Patroon {
        let (teken, op) = match self {
            Self::Oordeel(Oordeel::Voldoet | Oordeel::NietVanToepassing)
            | Self::Hitte(0)
            | Self::Afwijking(Afwijking::Precies) => (" ", 0),
            Self::Oordeel(oordeel) => (oordeel::teken(oordeel), 6),
            Self::Hitte(1) => ("·", 6),
            Self::Hitte(2) => ("·", 2),
            Self::Hitte(3) => ("▒", 2),
            Self::Hitte(_) => ("▒", 1),
            Self::Afwijking(afwijking) => (hitte::teken(afwijking), 4),
            Self::Onbekend => ("?", 6),
        };
        Patroon { teken, op }
    }
}

/// A wijk on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Wijkbeeld {
    /// How its surface looks.
    pub vulling: Vulling,
    /// The sign before its name; empty where its figure says it.
    pub teken: &'static str,
    /// Its figure; empty for a judgement.
    pub cijfer: String,
}

/// All wijken on the map, and what their surfaces mean.
#[derive(Debug, Clone, PartialEq)]
pub struct Kleuring {
    /// In the order of the plan.
    pub wijken: Vec<Wijkbeeld>,
    /// What the surfaces mean, from little to much.
    pub schaal: Vec<(Vulling, String)>,
}

impl Kleuring {
    /// By a figure.
    pub fn van(gezien: Gezien<'_>, cijfer: Kaartcijfer) -> Self {
        match cijfer {
            Kaartcijfer::Oordeel => Self::oordeel(gezien),
            Kaartcijfer::Ratio => Self::ratio(gezien),
            _ => Self::hitte(gezien, cijfer),
        }
    }

    fn oordeel(gezien: Gezien<'_>) -> Self {
        let van = |w: usize| gezien.toetsing.oordeel_in(w);
        let beeld =
            |w| Wijkbeeld { vulling: Vulling::Oordeel(van(w)), teken: oordeel::teken(van(w)), cijfer: String::new() };
        let wijken: Vec<Wijkbeeld> = (0..gezien.plan.wijken.len()).map(beeld).collect();
        // The marks of findings stand beside the map too: each has its word, where there is room.
        let open = gezien.toetsing.open.first().map(|o| Oordeel::NogNiet(o.ontbreekt));
        let niets = wijken.iter().map(|w| w.vulling).find(|v| *v == Vulling::Oordeel(Oordeel::NietVanToepassing));
        let oordelen = [Oordeel::Voldoet, Oordeel::Aandacht, Oordeel::LetOp, Oordeel::Tekort].into_iter().chain(open);
        let oordelen = oordelen.chain(niets.map(|_| Oordeel::NietVanToepassing));
        let schaal = oordelen.map(|o| (Vulling::Oordeel(o), format!("{} {}", oordeel::teken(o), oordeel::kort(o))));
        Self { schaal: schaal.collect(), wijken }
    }

    fn ratio(gezien: Gezien<'_>) -> Self {
        let norm = gezien.plan.normen.ratio.bij(gezien.uitkomst.band) / Decimal::ONE_HUNDRED;
        let beeld = |w: usize| {
            let (nodig, er_is) = (gezien.uitkomst.nodig(w), gezien.uitkomst.er_is(w));
            let bekend = gezien.uitkomst.nodig_bekend(w);
            let afwijking = hitte::afwijking(er_is, nodig, norm).filter(|_| bekend);
            let cijfer = match afwijking {
                Some(_) if !nodig.is_zero() => getal::procent(deel(er_is, nodig) * Decimal::ONE_HUNDRED, 0),
                _ => getal::STREEP.to_owned(),
            };
            Wijkbeeld {
                vulling: afwijking.map_or(Vulling::Onbekend, Vulling::Afwijking),
                teken: afwijking.map_or("?", hitte::teken).trim(),
                cijfer,
            }
        };
        let wijken = (0..gezien.plan.wijken.len()).map(beeld).collect();
        let schaal = Afwijking::ALLE.into_iter().zip(hitte::grenzen(norm));
        let schaal = schaal.map(|(a, grens)| (Vulling::Afwijking(a), format!("{}{grens}", hitte::teken(a).trim())));
        Self { wijken, schaal: schaal.collect() }
    }

    /// Steps of the same width from the least to the most.
    fn hitte(gezien: Gezien<'_>, cijfer: Kaartcijfer) -> Self {
        let wijken = 0..gezien.plan.wijken.len();
        let waarden: Vec<Option<Decimal>> = if cijfer == Kaartcijfer::Toegang {
            let toegang = toegang::bereken(gezien.plan, &Gids::van(gezien.plan), gezien.uitkomst);
            wijken.map(|w| Toegang::samen(toegang.van_wijk(w))).collect()
        } else {
            wijken.map(|w| waarde(gezien, cijfer, w)).collect()
        };
        let woorden = |waarde: Decimal| match cijfer {
            Kaartcijfer::Nodig | Kaartcijfer::Toegang => getal::getal(waarde, 1),
            Kaartcijfer::Bereik => getal::procent(waarde, 0),
            Kaartcijfer::Euro => getal::euro(waarde),
            _ => getal::meter(waarde.to_f64().unwrap_or(f64::NAN)),
        };
        let bekend = || waarden.iter().flatten().copied();
        let (laagst, hoogst) = (bekend().min().unwrap_or_default(), bekend().max().unwrap_or_default());
        let stappen = Decimal::from(Thema::HITTE);
        let breedte = deel(hoogst - laagst, stappen);
        let stap =
            |waarde: Decimal| (1..Thema::HITTE).filter(|i| waarde >= laagst + breedte * Decimal::from(*i)).count();
        let beeld = |waarde: &Option<Decimal>| Wijkbeeld {
            vulling: waarde.map_or(Vulling::Onbekend, |w| Vulling::Hitte(if breedte.is_zero() { 0 } else { stap(w) })),
            teken: "",
            cijfer: waarde.map_or_else(|| "?".to_owned(), woorden),
        };
        let mut schaal: Vec<(Vulling, String)> = if breedte.is_zero() {
            bekend().take(1).map(|w| (Vulling::Hitte(0), woorden(w))).collect()
        } else {
            let van = |i: usize| laagst + breedte * Decimal::from(i);
            (0..Thema::HITTE).map(|i| (Vulling::Hitte(i), format!("≥{}", woorden(van(i))))).collect()
        };
        if waarden.iter().any(Option::is_none) {
            schaal.push((Vulling::Onbekend, "? niet bekend".to_owned()));
        }
        Self { wijken: waarden.iter().map(beeld).collect(), schaal }
    }

    /// What the surfaces mean, as far as it fits in so many cells.
    pub fn legenda(&self, thema: Thema, breedte: usize) -> Line<'static> {
        let deel = |(vulling, tekst): &(Vulling, String)| {
            // Without colours the pattern stands before the words; a judgement has its sign there already.
            let patroon = match vulling {
                Vulling::Hitte(_) if thema == Thema::Mono => vulling.patroon().teken.trim(),
                _ => "",
            };
            Span::styled(format!(" {patroon}{tekst} "), vulling.stijl(thema))
        };
        // A judgement that is on no wijk goes first; of a scale the ends say most.
        let hier = |vulling: &Vulling| match vulling {
            Vulling::Oordeel(o) => self.wijken.iter().any(|w| w.teken == oordeel::teken(*o)),
            _ => true,
        };
        let mut delen: Vec<(bool, Span<'static>)> =
            self.schaal.iter().map(|stap| (hier(&stap.0), deel(stap))).collect();
        while delen.iter().map(|(_, deel)| deel.width()).sum::<usize>() > breedte && delen.len() > 2 {
            let weg = delen.iter().position(|(hier, _)| !hier).unwrap_or(delen.len() / 2);
            delen.remove(weg);
        }
        delen.into_iter().map(|(_, deel)| deel).collect()
    }
}

/// The figure of a wijk; none where it is not known.
fn waarde(gezien: Gezien<'_>, cijfer: Kaartcijfer, w: usize) -> Option<Decimal> {
    let (plan, uit) = (gezien.plan, gezien.uitkomst);
    let per_inwoner = |som: Decimal| {
        let inwoners = plan.wijken[w].bevolking.inwoners;
        (inwoners > 0).then(|| deel(som, inwoners.into()))
    };
    match cijfer {
        Kaartcijfer::Nodig => {
            let nodig = Some(uit.nodig(w)).filter(|_| uit.nodig_bekend(w))?;
            per_inwoner(nodig * Decimal::ONE_THOUSAND)
        }
        Kaartcijfer::Euro => per_inwoner(*uit.kosten.per_gebied.get(w)?),
        Kaartcijfer::Bereik => {
            let (binnen, inwoners) = (uit.bereik.binnen[w], uit.bereik.inwoners[w]);
            (inwoners > 0).then(|| deel(binnen.into(), inwoners.into()) * Decimal::ONE_HUNDRED)
        }
        Kaartcijfer::Afstand => {
            let mut som = 0.0;
            for b in uit.bereik.van_wijk(w).iter().filter(|b| b.bekend) {
                let inwoners = plan.wijken[w].buurten[b.buurt].inwoners;
                // Who can go nowhere is at no distance.
                som += if inwoners == 0 { 0.0 } else { f64::from(inwoners) * b.ontmoeting?.meter };
            }
            let inwoners = uit.bereik.inwoners[w];
            if inwoners > 0 { Decimal::try_from(som / f64::from(inwoners)).ok() } else { None }
        }
        Kaartcijfer::Oordeel | Kaartcijfer::Ratio | Kaartcijfer::Toegang => None,
    }
}
