//! HV: a place to work and to meet.

use rust_decimal::Decimal;

use super::bereikbaar::{genoeg, punten_beslissen};
use super::bevinding::{self, Eenheid, Maat, Over, Plaats};
use super::eis::{Been, Bronplaats, Eis, Ernst, Gewicht, Norm, Normfiguur, Normmaat, Reikwijdte, zelfde_plaats};
use super::oordeel::Ontbreekt;
use super::toetsing::Stand;
use super::{plekken, ruimten, vastgoed};
use crate::calc::bereik::langs_de_straat;
use crate::calc::huisvesting::{Teamruimte, hele_werkplekken, per_team};
use crate::plan::Locatie;

pub(super) static EISEN: &[&Eis] = &[
    &TEAMPLEK,
    &CENTRALE_PLEK,
    &plekken::HUIS,
    &plekken::BUURTKAMERS,
    &plekken::VINDPLAATSEN,
    &WERKPLEKKEN,
    &ruimten::RUIMTEN,
    &vastgoed::CONTRACTEN,
    &vastgoed::BEHOUD,
    &plekken::TOEGANKELIJK,
    &vastgoed::KOSTEN,
];

/// What is found of places.
#[derive(Debug, Clone, PartialEq)]
pub enum Feit {
    /// The team has no place in the wijk.
    GeenTeamplek {
        /// Places of the wijk that cannot be used (any more, or yet), by position.
        vervallen: Vec<usize>,
        /// How far its place in another wijk serves a small wijk.
        elders: Option<Elders>,
    },
    /// No central place that can be used.
    GeenCentralePlek {
        /// Places of the wijk that cannot be used (any more, or yet), by position.
        vervallen: Vec<usize>,
    },
    /// Fewer workplaces than the team asks.
    WerkplekkenTekort {
        /// Workplaces of its places that are only wished for.
        gewenst: Decimal,
        /// The dagdeel in which it has the fewest, as a position in the week in which it works; none where it is always the
        /// same.
        krapste: Option<usize>,
    },
}

/// A place of the team in another wijk, seen from a small one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Elders {
    /// Inhabitants for whom it is near enough.
    pub binnen: u32,
    /// All inhabitants of the buurten.
    pub inwoners: u32,
    /// Metres that count as near.
    pub meter: f64,
}

const fn feit(feit: Feit) -> bevinding::Feit {
    bevinding::Feit::Huisvesting(feit)
}

static TEAMPLEK: Eis = Eis {
    id: "HV-1a",
    titel: "een locatie voor het team in elke wijk",
    been: Been::Huisvesting,
    reikwijdte: Reikwijdte::Wijk,
    ernst: Ernst::Waarschuwing,
    bron: Bronplaats {
        document: "S2",
        plaats: "Huisvesting",
        citaat: "zou er per wijk één of meerdere locaties voor het buurtteam moeten zijn",
        gewicht: Gewicht::Voornemen,
    },
    normen: &[
        Norm {
            zin: "vanaf {} een eigen locatie",
            eenheid: Eenheid::Inwoner,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.inwoners_eigen_plek))),
        },
        Norm {
            zin: "anders woont minimaal {} dicht bij een locatie van het team",
            eenheid: Eenheid::Procent,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.aandeel_centraal))),
        },
        Norm {
            zin: "dichtbij is hoogstens {} langs de straat",
            eenheid: Eenheid::Meter,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.afstand_centraal))),
        },
    ],
    oorzaken: &[],
    toets: |toets| {
        let stand = toets.stand;
        if toets.niet_ingevuld(stand.plan.locaties.is_empty(), stand.bewoonde_wijken(), Ontbreekt::Locaties) {
            return;
        }
        for w in 0..stand.plan.wijken.len() {
            let plaats = Plaats::Wijk(w);
            if !stand.bewoond(plaats) {
                continue;
            }
            if teamplekken(&stand, w).next().is_some() {
                toets.voldoet(plaats);
                continue;
            }
            let elders = elders(&stand, w);
            let maat = elders.map_or(Maat::afwezig(Eenheid::Locatie), |elders| {
                let norm = stand.plan.normen.aandeel_centraal.bij(stand.uitkomst.band);
                Maat::minstens(elders.binnen.into(), genoeg(norm, elders.inwoners).into(), Eenheid::Inwoner)
            });
            if elders.is_some() && punten_beslissen(&maat, stand.uitkomst.bereik.zonder_punt[w]) {
                toets.nog_niet(plaats, Ontbreekt::Punten);
                continue;
            }
            toets.houd(plaats, Over::Plaats, maat, || {
                feit(Feit::GeenTeamplek { vervallen: vervallen(&stand, w), elders })
            });
        }
    },
};

/// The places of a wijk where its team works.
pub(super) fn teamplekken<'a>(stand: &Stand<'a>, wijk: usize) -> impl Iterator<Item = (usize, &'a Locatie)> {
    let (plan, band) = (stand.plan, stand.uitkomst.band);
    let ruimte = &stand.uitkomst.huisvesting[wijk];
    let hier = ruimte.locaties.iter().map(|&l| (l, &plan.locaties[l]));
    hier.filter(move |(_, plek)| plek.is_van_team(band))
}

/// How far the places of the team in its other wijken serve a wijk that is too small for one of its own. Of several teams
/// the one that is furthest counts: an inhabitant needs them all. None where one of them has no place at all.
fn elders(stand: &Stand<'_>, wijk: usize) -> Option<Elders> {
    let teams: Option<Vec<Elders>> =
        stand.gids.teams_in(wijk).iter().map(|&team| elders_van(stand, wijk, team)).collect();
    teams?.into_iter().min_by_key(|elders| elders.binnen)
}

fn elders_van(stand: &Stand<'_>, wijk: usize, team: usize) -> Option<Elders> {
    let (plan, gids, band) = (stand.plan, stand.gids, stand.uitkomst.band);
    if Decimal::from(plan.wijken[wijk].bevolking.inwoners) >= plan.normen.inwoners_eigen_plek.bij(band) {
        return None;
    }
    let plekken = gids.werkgebied[team].iter().flat_map(|&w| teamplekken(stand, w));
    let plekken: Vec<&Locatie> = plekken.map(|(_, plek)| plek).collect();
    let meter = plan.normen.afstand_centraal.bij(band).try_into().unwrap_or(0.0);
    let buurten = &plan.wijken[wijk].buurten;
    let is_dichtbij = |punt| plekken.iter().any(|plek| langs_de_straat(plan, band, punt, plek.punt) <= meter);
    let dichtbij = buurten.iter().filter(|b| b.punt.is_some_and(is_dichtbij));
    let binnen = dichtbij.map(|b| b.inwoners).sum();
    let inwoners = buurten.iter().map(|b| b.inwoners).sum();
    (inwoners > 0 && !plekken.is_empty()).then_some(Elders { binnen, inwoners, meter })
}

/// The places of a wijk that cannot be used in the year.
fn vervallen(stand: &Stand<'_>, wijk: usize) -> Vec<usize> {
    let hier = stand.plan.locaties.iter().enumerate().filter(|(_, l)| l.wijk == stand.plan.wijken[wijk].code);
    hier.filter(|(_, l)| !l.bruikbaar(stand.uitkomst.jaar)).map(|(i, _)| i).collect()
}

static CENTRALE_PLEK: Eis = Eis {
    id: "HV-1b",
    titel: "een hoofdlocatie in elke wijk",
    been: Been::Huisvesting,
    reikwijdte: Reikwijdte::Wijk,
    ernst: Ernst::Aandacht,
    bron: Bronplaats {
        document: "S3",
        plaats: "2.2.2 Huisvesting",
        citaat: "Minimaal één centrale plek per wijk, aangevuld met bestaande locaties",
        gewicht: Gewicht::Wens,
    },
    normen: &[],
    oorzaken: &[zelfde_plaats("HV-1a")],
    toets: |toets| {
        let stand = toets.stand;
        if toets.niet_ingevuld(stand.plan.locaties.is_empty(), stand.bewoonde_wijken(), Ontbreekt::Locaties) {
            return;
        }
        for (w, ruimte) in stand.uitkomst.huisvesting.iter().enumerate().take(stand.plan.wijken.len()) {
            let plaats = Plaats::Wijk(w);
            if stand.bewoond(plaats) {
                let maat = Maat::minstens(ruimte.centraal.len().into(), Decimal::ONE, Eenheid::Locatie);
                toets.houd(plaats, Over::Plaats, maat, || {
                    feit(Feit::GeenCentralePlek { vervallen: vervallen(&stand, w) })
                });
            }
        }
    },
};

static WERKPLEKKEN: Eis = Eis {
    id: "HV-5",
    titel: "genoeg werkplekken voor het team",
    been: Been::Huisvesting,
    reikwijdte: Reikwijdte::Wijk,
    ernst: Ernst::Aandacht,
    bron: Bronplaats {
        document: "S3",
        plaats: "2.2.2 Huisvesting",
        citaat: "Aantal werkplekken per wijk bepalen op basis van data en wijkanalyse.",
        gewicht: Gewicht::Wens,
    },
    normen: &[Norm {
        zin: "{}",
        eenheid: Eenheid::WerkplekPerFte,
        maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.werkplekken_per_fte))),
    }],
    oorzaken: &[zelfde_plaats("TM-2a")],
    // A team may work from any of its wijken, so places and people are counted per team. Places of a wijk with several
    // teams are divided over them, so that no workplace counts twice.
    toets: |toets| {
        let Stand { gids, uitkomst, plan } = toets.stand;
        let per_team = per_team(plan, gids, &uitkomst.bezetting, &uitkomst.huisvesting);
        for plaats in toets.stand.teams_en_rest() {
            let ruimte = match plaats {
                Plaats::Team(team) => per_team[team].clone(),
                Plaats::Wijk(wijk) => Teamruimte::van_wijk(&uitkomst.huisvesting[wijk]),
                Plaats::Stad => continue,
            };
            if ruimte.fte.is_zero() {
                // Nobody asks for a place to work.
                let team = matches!(plaats, Plaats::Team(_));
                toets.nog_niet(plaats, if team { Ontbreekt::Bezetting } else { Ontbreekt::Buurtteam });
                continue;
            }
            let nodig = hele_werkplekken(ruimte.werkplekken_nodig);
            let maat = Maat::minstens(ruimte.werkplekken, nodig, Eenheid::Werkplek);
            toets.houd(plaats, Over::Plaats, maat, || {
                let gewenst = plaats.gebieden(gids).map(|wijk| uitkomst.huisvesting[wijk].gewenst).sum();
                feit(Feit::WerkplekkenTekort { gewenst, krapste: ruimte.krapste() })
            });
        }
    },
};
