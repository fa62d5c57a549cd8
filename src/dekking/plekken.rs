//! HV-2, HV-3, HV-4, HV-9: places for inhabitants: a huis van de wijk for each team, a buurtkamer near each buurt, the team
//! found at schools, clubs and practices, and everyone able to come in.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::bereikbaar::genoeg;
use super::bevinding::{self, Eenheid, Maat, Over, Plaats};
use super::eis::{Been, Bronplaats, Eis, Ernst, Gewicht, Norm, Normfiguur, Normmaat, Reikwijdte, zelfde_plaats};
use super::oordeel::Ontbreekt;
use super::toetsing::{Stand, Toets};
use crate::plan::{Afspraak, Locatie, Locatiesoort};

/// What is found of places for inhabitants. Positions refer to the lists of the plan.
#[derive(Debug, Clone, PartialEq)]
pub enum Feit {
    /// No place of the team is a huis van de wijk.
    GeenHuis,
    /// Too far from a buurtkamer or another meeting place.
    BuurtTeVer {
        /// Which buurten, by position in the wijk, the largest first.
        buurten: Vec<usize>,
        /// Metres that count as near.
        meter: f64,
    },
    /// The team may be found at too few schools of the wijk.
    WeinigScholen {
        /// Schools of the wijk.
        scholen: usize,
    },
    /// The team is found at no place of this kind in the wijk.
    GeenVindplaats(Locatiesoort),
    /// Not everyone can come to a place.
    NietToegankelijk,
}

const fn feit(feit: Feit) -> bevinding::Feit {
    bevinding::Feit::Plekken(feit)
}

/// True in a year so many years after the start of the opdracht, or later.
fn van_kracht(stand: &Stand<'_>, jaren: Decimal) -> bool {
    let begin = stand.plan.begin().map(Decimal::from);
    begin.is_some_and(|begin| Decimal::from(stand.uitkomst.jaar) >= begin + jaren)
}

/// The usable places of a wijk, with their positions.
fn hier<'a>(stand: &Stand<'a>, wijk: usize) -> impl Iterator<Item = (usize, &'a Locatie)> + Clone {
    let plan = stand.plan;
    stand.uitkomst.huisvesting[wijk].locaties.iter().map(move |&l| (l, &plan.locaties[l]))
}

pub(super) static HUIS: Eis = Eis {
    id: "HV-2",
    titel: "een huis van de wijk voor elk team",
    been: Been::Huisvesting,
    reikwijdte: Reikwijdte::Wijk,
    ernst: Ernst::Aandacht,
    bron: Bronplaats {
        document: "S2",
        plaats: "Huisvesting",
        citaat: "Idealiter heeft elk buurtteam een eigen 'huis van de wijk', waar inwoners terecht kunnen voor ondersteuning, \
                 activiteiten en ontmoeting.",
        gewicht: Gewicht::Voornemen,
    },
    normen: &[Norm {
        zin: "vanaf {} na de start",
        eenheid: Eenheid::Jaar,
        maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.jaren_tot_huis))),
    }],
    oorzaken: &[zelfde_plaats("TM-2a")],
    toets: |toets| {
        let stand = toets.stand;
        let teams: Vec<Plaats> =
            stand.teams_en_rest().into_iter().filter(|plaats| matches!(plaats, Plaats::Team(_))).collect();
        if !van_kracht(&stand, stand.plan.normen.jaren_tot_huis.bij(stand.uitkomst.band))
            || toets.niet_ingevuld(stand.plan.locaties.is_empty(), teams.clone(), Ontbreekt::Locaties)
        {
            return;
        }
        for plaats in teams {
            let plekken = plaats.gebieden(stand.gids).flat_map(|wijk| hier(&stand, wijk));
            let huizen: Vec<Option<bool>> = plekken.map(|(_, plek)| plek.is_huis()).collect();
            if huizen.contains(&Some(true)) {
                toets.voldoet(plaats);
            } else if huizen.contains(&None) {
                toets.nog_niet(plaats, Ontbreekt::Functies);
            } else {
                toets.vind(plaats, Over::Plaats, Maat::afwezig(Eenheid::Locatie), feit(Feit::GeenHuis));
            }
        }
    },
};

pub(super) static BUURTKAMERS: Eis = Eis {
    id: "HV-3",
    titel: "een buurtkamer dicht bij elke buurt",
    been: Been::Huisvesting,
    reikwijdte: Reikwijdte::Wijk,
    ernst: Ernst::Aandacht,
    bron: Bronplaats {
        document: "S2",
        plaats: "Huisvesting",
        citaat: "En zijn er daarnaast op termijn op buurtniveau buurtkamers beschikbaar",
        gewicht: Gewicht::Voornemen,
    },
    normen: &[
        Norm {
            zin: "vanaf {} na de start",
            eenheid: Eenheid::Jaar,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.jaren_tot_buurtkamer))),
        },
        Norm {
            zin: "voor elke buurt vanaf {}",
            eenheid: Eenheid::Inwoner,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.inwoners_buurt))),
        },
        Norm {
            zin: "hoogstens {} langs de straat",
            eenheid: Eenheid::Meter,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.afstand_buurtkamer))),
        },
    ],
    oorzaken: &[zelfde_plaats("BR-1")],
    toets: |toets| {
        let Stand { plan, uitkomst, .. } = toets.stand;
        let (normen, band) = (&plan.normen, uitkomst.band);
        if !van_kracht(&toets.stand, normen.jaren_tot_buurtkamer.bij(band))
            || toets.niet_ingevuld(plan.locaties.is_empty(), toets.stand.bewoonde_wijken(), Ontbreekt::Locaties)
        {
            return;
        }
        let meter = normen.afstand_buurtkamer.bij(band).to_f64().unwrap_or(0.0);
        let vanaf = normen.inwoners_buurt.bij(band);
        for (w, wijk) in plan.wijken.iter().enumerate() {
            if wijk.buurten.is_empty() && wijk.bevolking.inwoners > 0 {
                toets.nog_niet(Plaats::Wijk(w), Ontbreekt::Buurten);
            }
            let groot = |buurt: usize| Decimal::from(wijk.buurten[buurt].inwoners) >= vanaf;
            let hier: Vec<_> = uitkomst.bereik.van_wijk(w).iter().filter(|b| groot(b.buurt)).collect();
            if hier.is_empty() {
                continue;
            }
            let (hier, ergens): (Vec<_>, Vec<_>) = hier.into_iter().partition(|b| b.bekend);
            let ver = hier.iter().filter(|b| !b.ontmoeting.is_some_and(|d| d.meter <= meter));
            let mut ver: Vec<usize> = ver.map(|b| b.buurt).collect();
            if ver.is_empty() && !ergens.is_empty() {
                toets.nog_niet(Plaats::Wijk(w), Ontbreekt::Punten);
                continue;
            }
            ver.sort_by_key(|&b| (std::cmp::Reverse(wijk.buurten[b].inwoners), &wijk.buurten[b].code));
            let maat = Maat::minstens((hier.len() - ver.len()).into(), hier.len().into(), Eenheid::Buurt);
            toets.houd(Plaats::Wijk(w), Over::Plaats, maat, || feit(Feit::BuurtTeVer { buurten: ver, meter }));
        }
    },
};

pub(super) static VINDPLAATSEN: Eis = Eis {
    id: "HV-4",
    titel: "het team op scholen, bij clubs en huisartsen",
    been: Been::Huisvesting,
    reikwijdte: Reikwijdte::Wijk,
    ernst: Ernst::Aandacht,
    bron: Bronplaats {
        document: "S2",
        plaats: "Huisvesting; Basisondersteuning door buurtteams: “vindplekken, zoals het onderwijs en de huisarts”",
        citaat: "En ook op andere plekken (zoals scholen en sportverenigingen) zouden de professionals van de buurtteams \
                 zichtbaar moeten zijn",
        gewicht: Gewicht::Voornemen,
    },
    normen: &[
        Norm {
            zin: "met minimaal {} van de scholen is iets afgesproken",
            eenheid: Eenheid::Procent,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.scholen_afspraak))),
        },
        Norm {
            zin: "en met minimaal {} van elke andere soort",
            eenheid: Eenheid::Locatie,
            maat: Normmaat::Vast(Decimal::ONE, None),
        },
    ],
    oorzaken: &[],
    toets: |toets| {
        let stand = toets.stand;
        if toets.niet_ingevuld(stand.plan.locaties.is_empty(), stand.bewoonde_wijken(), Ontbreekt::Locaties) {
            return;
        }
        let ergens = |soort: Locatiesoort| {
            let mut van_soort = stand.plan.locaties.iter().filter(|plek| plek.soort == soort);
            van_soort.any(|plek| plek.bruikbaar(stand.uitkomst.jaar))
        };
        for soort in Locatiesoort::ALLE.into_iter().filter(|soort| soort.is_vindplaats()) {
            // A plan without any has not looked for them; a wijk without is a gap.
            let ergens = ergens(soort);
            for plaats in stand.bewoonde_wijken() {
                if ergens {
                    vindplaats(toets, plaats, soort);
                } else {
                    toets.nog_niet_over(plaats, Over::Locatiesoort(soort), Ontbreekt::Vindplaatsen);
                }
            }
        }
    },
};

/// Judges one kind in one wijk.
fn vindplaats(toets: &mut Toets<'_, '_>, plaats: Plaats, soort: Locatiesoort) {
    let (stand, over) = (toets.stand, Over::Locatiesoort(soort));
    let Plaats::Wijk(wijk) = plaats else { return };
    let plekken: Vec<&Locatie> = hier(&stand, wijk).map(|(_, plek)| plek).filter(|plek| plek.soort == soort).collect();
    let is = |afspraak: Option<Afspraak>| plekken.iter().filter(|plek| plek.afspraak == afspraak).count();
    let (afgesproken, onbekend) = (is(Some(Afspraak::Toegezegd)) + is(Some(Afspraak::Getekend)), is(None));
    let nodig = if soort == Locatiesoort::School {
        let scholen = u32::try_from(plekken.len()).unwrap_or(u32::MAX);
        genoeg(stand.plan.normen.scholen_afspraak.bij(stand.uitkomst.band), scholen).into()
    } else {
        Decimal::ONE
    };
    let maat = Maat::minstens(afgesproken.into(), nodig, Eenheid::Locatie);
    if !maat.voldoet() && Decimal::from(afgesproken + onbekend) >= nodig {
        return toets.nog_niet_over(plaats, over, Ontbreekt::Afspraken);
    }
    toets.houd(plaats, over, maat, || {
        feit(match soort {
            Locatiesoort::School => Feit::WeinigScholen { scholen: plekken.len() },
            _ => Feit::GeenVindplaats(soort),
        })
    });
}

pub(super) static TOEGANKELIJK: Eis = Eis {
    id: "HV-9",
    titel: "hoofdlocaties en buurtkamers voor iedereen toegankelijk",
    been: Been::Huisvesting,
    reikwijdte: Reikwijdte::Wijk,
    ernst: Ernst::Aandacht,
    bron: Bronplaats {
        document: "S3",
        plaats: "2.2.2 Huisvesting; S2, Huisvesting: “passende en toegankelijke huisvesting een belangrijke randvoorwaarde”",
        citaat: "zorg voor veilige, toegankelijke omgevingen.",
        gewicht: Gewicht::Wens,
    },
    normen: &[Norm {
        zin: "rolstoel, toilet en een halte binnen {}",
        eenheid: Eenheid::Meter,
        maat: Normmaat::Vast(Decimal::from_parts(400, 0, 0, false, 0), None),
    }],
    oorzaken: &[],
    toets: |toets| {
        let stand = toets.stand;
        if toets.niet_ingevuld(stand.plan.locaties.is_empty(), stand.bewoonde_wijken(), Ontbreekt::Locaties) {
            return;
        }
        for wijk in 0..stand.plan.wijken.len() {
            let plaats = Plaats::Wijk(wijk);
            for (l, plek) in hier(&stand, wijk) {
                if !(plek.is_centrale_plek() || plek.soort == Locatiesoort::Buurtkamer) {
                    continue;
                }
                let delen = plek.toegankelijk.delen();
                let niet = delen.iter().filter(|(_, deel)| *deel == Some(false)).count();
                if niet == 0 && delen.iter().any(|(_, deel)| deel.is_none()) {
                    toets.nog_niet_over(plaats, Over::Locatie(l), Ontbreekt::Toegankelijkheid);
                    continue;
                }
                let wel = Decimal::from(delen.len() - niet);
                let maat = Maat::minstens(wel, delen.len().into(), Eenheid::Voorwaarde);
                toets.houd(plaats, Over::Locatie(l), maat, || feit(Feit::NietToegankelijk));
            }
        }
    },
};
