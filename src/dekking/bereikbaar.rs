//! BR: reachable from everywhere.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::bevinding::{self, Eenheid, Maat, Moment, Over, Plaats};
use super::eis::{Been, Bronplaats, Eis, Ernst, Gewicht, Norm, Normfiguur, Normmaat, Reikwijdte, zelfde_plaats};
use super::kanalen;
use super::oordeel::Ontbreekt;
use super::toetsing::{Stand, Toets};
use crate::calc::afronding::{naar_boven, procent};
use crate::calc::bereik::nodig::{Nodig, nodig};
use crate::calc::bereik::{Buurtbereik, Ouderen, langs_de_straat};
use crate::plan::{Dag, Dagdeel, Locatie};

pub(super) static EISEN: &[&Eis] = &[&ONTMOETING, &CENTRAAL, &MOMENTEN, &kanalen::KANALEN];

/// What is found of the distance to places.
#[derive(Debug, Clone, PartialEq)]
pub enum Feit {
    /// Too many inhabitants too far from a meeting place.
    BuitenBereik {
        /// Inhabitants beyond the norm.
        buiten: u32,
        /// All inhabitants of the buurten.
        inwoners: u32,
        /// Of these, those of whom it is not known where their buurt lies.
        ergens: u32,
        /// Metres that count as near.
        meter: f64,
        /// Buurten beyond the norm with inhabitants, by position in the wijk, the largest first.
        buurten: Vec<usize>,
        /// The same of those of 65 and older.
        ouderen: Ouderen,
        /// How far these get in the time in which the average person walks those metres.
        meter_ouderen: f64,
        /// That time, minutes.
        minuten: f64,
        /// What it would take.
        nodig: Nodig,
        /// Inhabitants within the norm whose nearest is in another wijk.
        elders: u32,
        /// Inhabitants within the norm whose nearest is only assumed.
        aangenomen: u32,
    },
    /// Too many inhabitants too far from the central place of their team.
    CentraalTeVer {
        /// Inhabitants beyond the norm.
        buiten: u32,
        /// All inhabitants of the buurten.
        inwoners: u32,
        /// Metres that count as near.
        meter: f64,
        /// True when the team has a central place.
        heeft: bool,
    },
    /// The wijk has no meeting place that can be open.
    NietsOpen,
    /// The meeting places of a wijk are not open enough then.
    WeinigOpen(Moment),
}

static ONTMOETING: Eis = Eis {
    id: "BR-1",
    titel: "een ontmoetingsplek dichtbij",
    been: Been::Bereikbaar,
    reikwijdte: Reikwijdte::Wijk,
    ernst: Ernst::Waarschuwing,
    bron: Bronplaats {
        document: "S2",
        plaats: "bijlage 9, Dekkend zorglandschap",
        citaat: "iedereen, ongeacht locatie of zorgvraag, toegang heeft tot passende zorg en ondersteuning",
        gewicht: Gewicht::Eis,
    },
    normen: &[
        Norm {
            zin: "minimaal {} van de inwoners woont dichtbij",
            eenheid: Eenheid::Procent,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.aandeel_ontmoeting))),
        },
        Norm {
            zin: "dichtbij is hoogstens {} langs de straat",
            eenheid: Eenheid::Meter,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.afstand_ontmoeting))),
        },
    ],
    oorzaken: &[],
    toets: |toets| {
        let Stand { plan, uitkomst, .. } = toets.stand;
        let norm = plan.normen.aandeel_ontmoeting.bij(uitkomst.band);
        let bereik = &uitkomst.bereik;
        if toets.niet_ingevuld(plan.locaties.is_empty(), toets.stand.bewoonde_wijken(), Ontbreekt::Locaties) {
            return;
        }
        for (w, wijk) in plan.wijken.iter().enumerate() {
            let (binnen, ergens) = (bereik.binnen[w], bereik.zonder_punt[w]);
            let inwoners = bereik.inwoners[w] + ergens;
            if inwoners == 0 {
                if wijk.bevolking.inwoners > 0 {
                    toets.nog_niet(Plaats::Wijk(w), Ontbreekt::Buurten);
                }
                continue;
            }
            let maat = Maat::minstens(binnen.into(), genoeg(norm, inwoners).into(), Eenheid::Inwoner);
            if punten_beslissen(&maat, ergens) {
                toets.nog_niet(Plaats::Wijk(w), Ontbreekt::Punten);
                continue;
            }
            toets.houd(Plaats::Wijk(w), Over::Plaats, maat, || {
                let hier = bereik.van_wijk(w).iter();
                let ver = hier.clone().filter(|b| bereik.is_ver(b));
                let mut buurten: Vec<usize> = ver.map(|b| b.buurt).filter(|&b| wijk.buurten[b].inwoners > 0).collect();
                buurten.sort_by_key(|&b| (std::cmp::Reverse(wijk.buurten[b].inwoners), &wijk.buurten[b].code));
                let dichtbij = |telt: &dyn Fn(&Locatie) -> bool| {
                    let telt = |b: &&Buurtbereik| {
                        bereik.is_dichtbij(b) && b.ontmoeting.is_some_and(|d| telt(&plan.locaties[d.locatie]))
                    };
                    hier.clone().filter(telt).map(|b| wijk.buurten[b.buurt].inwoners).sum()
                };
                bevinding::Feit::Bereikbaar(Feit::BuitenBereik {
                    buiten: bereik.inwoners[w] - binnen,
                    inwoners,
                    ergens,
                    meter: bereik.norm,
                    buurten,
                    ouderen: bereik.ouderen[w],
                    meter_ouderen: bereik.norm_ouderen(),
                    minuten: bereik.minuten(bereik.norm),
                    nodig: nodig(plan, bereik, w, genoeg(norm, inwoners), uitkomst.band),
                    elders: dichtbij(&|plek| plek.wijk != wijk.code),
                    aangenomen: dichtbij(&Locatie::is_aangenomen),
                })
            });
        }
    },
};

static CENTRAAL: Eis = Eis {
    id: "BR-2",
    titel: "de hoofdlocatie van het eigen team bereikbaar",
    been: Been::Bereikbaar,
    reikwijdte: Reikwijdte::Wijk,
    ernst: Ernst::Waarschuwing,
    bron: Bronplaats {
        document: "S2",
        plaats: "Herkenbare buurtteams met voldoende mandaat",
        citaat: "Ieder buurtteam moet makkelijk vindbaar en bereikbaar zijn in de eigen wijk of buurt.",
        gewicht: Gewicht::Eis,
    },
    normen: &[
        Norm {
            zin: "minimaal {} van de inwoners woont dichtbij",
            eenheid: Eenheid::Procent,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.aandeel_centraal))),
        },
        Norm {
            zin: "dichtbij is hoogstens {} langs de straat",
            eenheid: Eenheid::Meter,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.afstand_centraal))),
        },
    ],
    oorzaken: &[zelfde_plaats("TM-2a"), zelfde_plaats("HV-1a")],
    toets: |toets| {
        let stand = toets.stand;
        let (plan, band) = (stand.plan, stand.uitkomst.band);
        if toets.niet_ingevuld(plan.locaties.is_empty(), stand.bewoonde_wijken(), Ontbreekt::Locaties) {
            return;
        }
        let norm = plan.normen.aandeel_centraal.bij(band);
        let meter = plan.normen.afstand_centraal.bij(band).to_f64().unwrap_or(0.0);
        for w in (0..plan.wijken.len()).filter(|&w| stand.bewoond(Plaats::Wijk(w))) {
            let (plaats, ergens) = (Plaats::Wijk(w), stand.uitkomst.bereik.zonder_punt[w]);
            let inwoners = stand.uitkomst.bereik.inwoners[w] + ergens;
            if inwoners == 0 {
                toets.nog_niet(plaats, Ontbreekt::Buurten);
                continue;
            }
            // Of several teams the one that is furthest counts: an inhabitant needs them all.
            let Some((binnen, heeft)) =
                stand.gids.teams_in(w).iter().map(|&team| dicht_bij_team(&stand, w, team, meter)).min()
            else {
                toets.nog_niet(plaats, Ontbreekt::Buurtteam);
                continue;
            };
            let maat = Maat::minstens(binnen.into(), genoeg(norm, inwoners).into(), Eenheid::Inwoner);
            // Without such a place nobody is near one, wherever they live.
            let ergens = if heeft { ergens } else { 0 };
            if punten_beslissen(&maat, ergens) {
                toets.nog_niet(plaats, Ontbreekt::Punten);
                continue;
            }
            toets.houd(plaats, Over::Plaats, maat, || {
                let buiten = inwoners - ergens - binnen;
                bevinding::Feit::Bereikbaar(Feit::CentraalTeVer { buiten, inwoners, meter, heeft })
            });
        }
    },
};

/// True where too few are known to live near, and so many of whom that is not known may be enough.
pub(super) fn punten_beslissen(maat: &Maat, ergens: u32) -> bool {
    ergens > 0 && !maat.voldoet() && maat.is + Decimal::from(ergens) >= maat.moet
}

/// The inhabitants of a wijk within so many metres of a central place of a team, and whether it has one.
fn dicht_bij_team(stand: &Stand<'_>, wijk: usize, team: usize, meter: f64) -> (u32, bool) {
    let (plan, band) = (stand.plan, stand.uitkomst.band);
    let hier = stand.gids.werkgebied[team].iter().flat_map(|&w| &stand.uitkomst.bereik.locaties[w]);
    let plekken: Vec<&Locatie> = hier.map(|&l| &plan.locaties[l]).filter(|plek| plek.is_centrale_plek()).collect();
    let dichtbij = |punt| plekken.iter().any(|plek| langs_de_straat(plan, band, punt, plek.punt) <= meter);
    let binnen = plan.wijken[wijk].buurten.iter().filter(|buurt| buurt.punt.is_some_and(dichtbij));
    (binnen.map(|buurt| buurt.inwoners).sum(), !plekken.is_empty())
}

static MOMENTEN: Eis = Eis {
    id: "BR-3",
    titel: "overdag en 's avonds open",
    been: Been::Bereikbaar,
    reikwijdte: Reikwijdte::Wijk,
    ernst: Ernst::Aandacht,
    bron: Bronplaats {
        document: "S3",
        plaats: "2.2.2 Huisvesting; 2.2.1: “Variatie in momenten en locaties vergroot de kans op deelname.”",
        citaat: "Behoefte verschilt per moment (overdag/avond) en per wijk.",
        gewicht: Gewicht::Wens,
    },
    normen: &[
        Norm {
            zin: "minimaal {} overdag in de week",
            eenheid: Eenheid::Dagdeel,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.overdag_minstens))),
        },
        Norm {
            zin: "minimaal {} in de week",
            eenheid: Eenheid::Avond,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.avonden_minstens))),
        },
        Norm {
            zin: "verspreid over minimaal {}",
            eenheid: Eenheid::Dag,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.dagen_minstens))),
        },
    ],
    oorzaken: &[zelfde_plaats("BR-1")],
    toets: |toets| {
        let stand = toets.stand;
        if toets.niet_ingevuld(stand.plan.locaties.is_empty(), stand.bewoonde_wijken(), Ontbreekt::Locaties) {
            return;
        }
        for plaats in stand.bewoonde_wijken() {
            momenten(toets, plaats);
        }
    },
};

/// Judges when the meeting places of one wijk are open together.
fn momenten(toets: &mut Toets<'_, '_>, plaats: Plaats) {
    let Stand { plan, uitkomst, .. } = toets.stand;
    let Plaats::Wijk(wijk) = plaats else { return };
    let hier = uitkomst.huisvesting[wijk].locaties.iter().map(|&l| &plan.locaties[l]);
    let hier: Vec<&Locatie> = hier.filter(|plek| plek.soort.is_ontmoetingsplek()).collect();
    if hier.is_empty() {
        let niets = bevinding::Feit::Bereikbaar(Feit::NietsOpen);
        return toets.vind(plaats, Over::Plaats, Maat::afwezig(Eenheid::Locatie), niets);
    }
    if !hier.iter().any(|plek| plek.dagdelen.bekend()) {
        return toets.nog_niet(plaats, Ontbreekt::Dagdelen);
    }
    let open = |dag: Dag, dagdeel: Dagdeel| hier.iter().any(|plek| plek.dagdelen.heeft(dag, dagdeel));
    let aantal = |dagdeel: Dagdeel| Dag::ALLE.into_iter().filter(|&dag| open(dag, dagdeel)).count();
    let dagdelen = [Dagdeel::Ochtend, Dagdeel::Middag, Dagdeel::Avond];
    let dagen = Dag::ALLE.into_iter().filter(|&dag| dagdelen.into_iter().any(|dagdeel| open(dag, dagdeel))).count();
    let onbekend = hier.iter().any(|plek| !plek.dagdelen.bekend());
    let normen = &plan.normen;
    for (moment, is, norm, eenheid) in [
        (
            Moment::Overdag,
            aantal(Dagdeel::Ochtend) + aantal(Dagdeel::Middag),
            &normen.overdag_minstens,
            Eenheid::Dagdeel,
        ),
        (Moment::Avond, aantal(Dagdeel::Avond), &normen.avonden_minstens, Eenheid::Avond),
        (Moment::Dagen, dagen, &normen.dagen_minstens, Eenheid::Dag),
    ] {
        let maat = Maat::minstens(is.into(), norm.bij(uitkomst.band), eenheid);
        if !maat.voldoet() && onbekend {
            toets.nog_niet_over(plaats, Over::Moment(moment), Ontbreekt::Dagdelen);
            continue;
        }
        toets.houd(plaats, Over::Moment(moment), maat, || bevinding::Feit::Bereikbaar(Feit::WeinigOpen(moment)));
    }
}

/// The fewest inhabitants that are so many percent of all.
pub fn genoeg(percent: Decimal, inwoners: u32) -> u32 {
    naar_boven(procent(percent) * Decimal::from(inwoners), 0).to_u32().unwrap_or(inwoners)
}
