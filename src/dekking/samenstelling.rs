//! TM: who works in a team together: generalists and specialists, experts by experience, a fixed face, and how many; and
//! which team does which work.

use rust_decimal::Decimal;

use super::bevinding::{Eenheid, Maat, Over, Plaats};
use super::eis::{
    Been, Bronplaats, Eis, Ernst, Gewicht, Norm, Normfiguur, Normmaat, Oorzaak, Reikwijdte, zelfde_plaats,
};
use super::oordeel::Ontbreekt;
use super::team::{Feit, NIEMAND, feit};
use super::toetsing::{Stand, Toets};
use crate::calc::afronding::{deel, procent};
use crate::calc::bezetting::fte_dagen;
use crate::plan::{Aanstelling, Dienstverband, Domein, Functie, Functiesoort, Plek, Positie, Rol};

pub(super) static EISEN: &[&Eis] = &[&MIX, &ERVARING, &VERBINDER, &TEAMGROOTTE, &EEN_PER_DOMEIN];

/// Fte of the functies that are asked for, and of all, in a place.
fn fte_van(stand: &Stand<'_>, plaats: Plaats, welke: impl Fn(&Functie) -> bool) -> (Decimal, Decimal) {
    let Stand { plan, gids, uitkomst } = stand;
    let som = |f: usize| -> Decimal { plaats.gebieden(gids).map(|w| uitkomst.bezetting.fte[(w, f)]).sum() };
    let per_functie = plan.functies.iter().enumerate().map(|(f, functie)| (welke(functie), som(f)));
    per_functie.fold((Decimal::ZERO, Decimal::ZERO), |(van, alle), (telt, fte)| {
        (if telt { van + fte } else { van }, alle + fte)
    })
}

/// True for a place of a team with people; says of the others why they are not judged.
fn met_mensen(toets: &mut Toets<'_, '_>, plaats: Plaats) -> bool {
    if toets.stand.zonder_team(plaats) {
        toets.nog_niet(plaats, Ontbreekt::Buurtteam);
        return false;
    }
    let leeg = fte_van(&toets.stand, plaats, |_| true).1.is_zero();
    !toets.niet_ingevuld(leeg, [plaats], Ontbreekt::Bezetting)
}

static MIX: Eis = Eis {
    id: "TM-4",
    titel: "een mix van generalisten en specialisten",
    been: Been::Team,
    reikwijdte: Reikwijdte::Wijk,
    ernst: Ernst::Waarschuwing,
    bron: Bronplaats {
        document: "S0",
        plaats: "vraag 87",
        citaat: "Waarbij het buurtteam wordt bemensd door een mix van medewerkers met specialistische en generalistische \
                 kennis.",
        gewicht: Gewicht::Eis,
    },
    normen: &[
        Norm {
            zin: "minimaal {} van de fte is specialist",
            eenheid: Eenheid::Procent,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.specialist_minstens))),
        },
        Norm {
            zin: "hoogstens {}",
            eenheid: Eenheid::Procent,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.specialist_hoogstens))),
        },
    ],
    oorzaken: &[zelfde_plaats("TM-2a"), NIEMAND],
    // A team without any of one kind is no mix at all; outside the norms, which are ours, it is a mix that is worth a word.
    toets: |toets| {
        let (normen, band) = (&toets.stand.plan.normen, toets.stand.uitkomst.band);
        let grens = [normen.specialist_minstens.bij(band), normen.specialist_hoogstens.bij(band)].map(procent);
        for plaats in toets.stand.teamgebieden() {
            if !met_mensen(toets, plaats) {
                continue;
            }
            let (is, alle) = fte_van(&toets.stand, plaats, |f| f.soort == Functiesoort::Specialist);
            let ontbreekt = match (is.is_zero(), is == alle) {
                (true, _) => Some(Functiesoort::Specialist),
                (_, true) => Some(Functiesoort::Generalist),
                _ => None,
            };
            let [minst, meest] = grens.map(|deel| deel * alle);
            let weinig = Maat::minstens(is, minst, Eenheid::Fte);
            let veel = Maat::hoogstens(is, meest, Eenheid::Fte);
            let over = Over::Plaats;
            if let Some(soort) = ontbreekt {
                let maat = if soort == Functiesoort::Specialist { weinig } else { veel };
                toets.vind_met(Ernst::Blokkerend, plaats, over, maat, feit(Feit::SoortOntbreekt(soort)));
            } else if weinig.voldoet() {
                toets.houd(plaats, over, veel, || feit(Feit::VeelSpecialist(alle)));
            } else {
                toets.vind(plaats, over, weinig, feit(Feit::WeinigSpecialist(alle)));
            }
        }
    },
};

static ERVARING: Eis = Eis {
    id: "TM-5",
    titel: "ervaringsdeskundigen en vrijwilligers in elk team",
    been: Been::Team,
    reikwijdte: Reikwijdte::Wijk,
    ernst: Ernst::Waarschuwing,
    bron: Bronplaats {
        document: "S2",
        plaats: "Het uitgangspunt",
        citaat: "In het buurtteam zetten we ervaringsdeskundigen en vrijwilligers in die, vanuit hun eigen ervaringen, \
                 anderen kunnen helpen en de stem van inwoners versterken.",
        gewicht: Gewicht::Voornemen,
    },
    normen: &[Norm {
        zin: "minimaal {} ervaringsdeskundigen per team",
        eenheid: Eenheid::Fte,
        maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.fte_ervaring))),
    }],
    oorzaken: &[zelfde_plaats("TM-2a"), NIEMAND],
    // A volunteer counts for being there and not for fte.
    toets: |toets| {
        let norm = toets.stand.plan.normen.fte_ervaring.bij(toets.stand.uitkomst.band);
        for plaats in toets.stand.teamgebieden() {
            if !met_mensen(toets, plaats) {
                continue;
            }
            let (is, _) = fte_van(&toets.stand, plaats, |f| f.rollen.contains(&Rol::Ervaringsdeskundige));
            toets.houd(plaats, Over::Plaats, Maat::minstens(is, norm, Eenheid::Fte), || feit(Feit::WeinigErvaring));
            if !vrijwilligers(&toets.stand, plaats) {
                let maat = Maat::afwezig(Eenheid::Bezettingsregel);
                toets.vind(plaats, Over::Vrijwilligers, maat, feit(Feit::GeenVrijwilligers));
            }
        }
    },
};

/// True when volunteers or a residents' initiative work in a place, in the year.
fn vrijwilligers(stand: &Stand<'_>, plaats: Plaats) -> bool {
    let Stand { plan, gids, uitkomst } = stand;
    let initiatief = |rij: &Aanstelling| {
        let van = plan.organisaties.iter().find(|o| o.code == rij.organisatie);
        van.is_some_and(|o| o.positie == Positie::Inwonersinitiatief)
    };
    plan.bezetting.iter().any(|rij| {
        (rij.dienstverband == Dienstverband::Vrijwillig || initiatief(rij))
            && rij.dienstverband != Dienstverband::Vacature
            && !fte_dagen(rij, uitkomst.jaar, uitkomst.band).is_zero()
            && gids.wijken_van(&rij.plek).iter().any(|&w| plaats.raakt(w, gids))
    })
}

static VERBINDER: Eis = Eis {
    id: "TM-6",
    titel: "een vaste verbinder in elke wijk",
    been: Been::Team,
    reikwijdte: Reikwijdte::Wijk,
    ernst: Ernst::Aandacht,
    bron: Bronplaats {
        document: "S3",
        plaats: "2.2.2",
        citaat: "Per wijk is een centraal verbindingspunt nodig.",
        gewicht: Gewicht::Wens,
    },
    normen: &[Norm {
        zin: "minimaal {} vast in de wijk",
        eenheid: Eenheid::Fte,
        maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.fte_verbinder))),
    }],
    oorzaken: &[zelfde_plaats("TM-2a")],
    // A fixed face is one person: what a team has of it for all its wijken together is nobody's.
    toets: |toets| {
        let Stand { plan, gids, uitkomst } = toets.stand;
        let norm = plan.normen.fte_verbinder.bij(uitkomst.band);
        if toets.niet_ingevuld(plan.bezetting.is_empty(), toets.stand.bewoonde_wijken(), Ontbreekt::Bezetting) {
            return;
        }
        for (w, wijk) in plan.wijken.iter().enumerate() {
            let plaats = Plaats::Wijk(w);
            if !toets.stand.bewoond(plaats) {
                continue;
            }
            let vast = |rij: &Aanstelling, fte: Decimal| match &rij.plek {
                Plek::Wijk(code) if *code == wijk.code => fte,
                Plek::Team(_) if rij.vast_in.contains(&wijk.code) => deel(fte, rij.vast_in.len().into()),
                // Who works in a team of one wijk works there.
                Plek::Team(_) if rij.vast_in.is_empty() && gids.wijken_van(&rij.plek) == [w] => fte,
                _ => Decimal::ZERO,
            };
            let verbindt = |rij: &Aanstelling| {
                let functie = plan.functies.iter().find(|f| f.code == rij.functie);
                functie.is_some_and(|f| f.rollen.contains(&Rol::Wijkverbinder))
            };
            let rijen = plan.bezetting.iter().zip(&uitkomst.bezetting.per_rij).filter(|(rij, _)| verbindt(rij));
            // The largest of them: many who are there a little are no fixed face.
            let is = rijen.map(|(rij, fte)| vast(rij, *fte)).max().unwrap_or_default();
            toets.houd(plaats, Over::Plaats, Maat::minstens(is, norm, Eenheid::Fte), || feit(Feit::GeenVasteVerbinder));
        }
    },
};

static TEAMGROOTTE: Eis = Eis {
    id: "TM-7",
    titel: "een team waarin mensen elkaar kennen",
    been: Been::Team,
    reikwijdte: Reikwijdte::Wijk,
    ernst: Ernst::Aandacht,
    bron: Bronplaats {
        document: "S2",
        plaats: "Continuïteit en herkenbaarheid",
        citaat: "Vast team per wijk zorgt voor continuïteit, herkenbaarheid en nabijheid voor inwoners.",
        gewicht: Gewicht::Norm,
    },
    normen: &[Norm {
        zin: "hoogstens {} in één team",
        eenheid: Eenheid::Fte,
        maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.fte_team))),
    }],
    oorzaken: &[],
    toets: |toets| {
        let Stand { plan, uitkomst, .. } = toets.stand;
        let norm = plan.normen.fte_team.bij(uitkomst.band);
        for plaats in toets.stand.teams_en_rest() {
            let Plaats::Team(team) = plaats else {
                toets.nog_niet(plaats, Ontbreekt::Buurtteam);
                continue;
            };
            let hier = |rij: &Aanstelling| matches!(&rij.plek, Plek::Team(code) if *code == plan.buurtteams[team].code);
            let rijen = plan.bezetting.iter().zip(&uitkomst.bezetting.per_rij).filter(|(rij, _)| hier(rij));
            let is: Decimal = rijen.map(|(_, fte)| fte).sum();
            if toets.niet_ingevuld(is.is_zero(), [plaats], Ontbreekt::Bezetting) {
                continue;
            }
            toets.houd(plaats, Over::Plaats, Maat::hoogstens(is, norm, Eenheid::Fte), || feit(Feit::TeamTeGroot));
        }
    },
};

static EEN_PER_DOMEIN: Eis = Eis {
    id: "TM-8",
    titel: "elk domein in een wijk heeft één team",
    been: Been::Team,
    reikwijdte: Reikwijdte::Wijk,
    ernst: Ernst::Waarschuwing,
    bron: Bronplaats {
        document: "S2",
        plaats: "Herkenbare buurtteams",
        citaat: "Dit betekent dat het buurtteam het eerste aanspreekpunt wordt voor inwoners met vragen of \
                 ondersteunings-behoefte op het gebied van Welzijn, Wmo, Jeugdwet en Bestaanszekerheid.",
        gewicht: Gewicht::Norm,
    },
    normen: &[Norm { zin: "{} per domein", eenheid: Eenheid::Buurtteam, maat: Normmaat::Vast(Decimal::ONE, None) }],
    oorzaken: &[zelfde_plaats("TM-2a"), ZELFDE_DOMEIN],
    // Where two teams do the same work it is not said who is called; where none does, nobody can be.
    toets: |toets| {
        let gids = toets.stand.gids;
        for plaats in toets.stand.teamgebieden() {
            if toets.stand.zonder_team(plaats) {
                toets.nog_niet(plaats, Ontbreekt::Buurtteam);
                continue;
            }
            // The teams are the same in all wijken of such a place.
            let Some(wijk) = plaats.gebieden(gids).next() else { continue };
            for domein in Domein::ALLE {
                let teams = gids.teams_met(wijk, domein).count();
                let over = Over::Domein(domein);
                if teams == 0 {
                    let maat = Maat::afwezig(Eenheid::Buurtteam);
                    toets.vind(plaats, over, maat, feit(Feit::DomeinZonderTeam(domein)));
                    continue;
                }
                toets.voldoet(plaats);
                let maat = Maat::hoogstens(teams.into(), Decimal::ONE, Eenheid::Buurtteam);
                if !maat.voldoet() {
                    toets.vind_met(Ernst::Aandacht, plaats, over, maat, feit(Feit::DomeinGedeeld(domein)));
                }
            }
        }
    },
};

/// That no team has a field follows from it that nobody of them knows it.
const ZELFDE_DOMEIN: Oorzaak = Oorzaak {
    eis: "TM-3",
    geldt: |stand, plaats, over, oorzaak| {
        let van_niemand =
            |domein| plaats.gebieden(stand.gids).all(|w| stand.gids.teams_met(w, domein).next().is_none());
        plaats == oorzaak.plaats && over == oorzaak.over && matches!(over, Over::Domein(d) if van_niemand(d))
    },
};
