//! VD: enough staff for the demand.

use rust_decimal::Decimal;

use super::{Been, Bevinding, Bronplaats, Eis, Ernst, Feit, Gewicht, Plaats, Reikwijdte, Stand};
use crate::calc::afronding::{minder, procent};
use crate::calc::gedekt;
use crate::calc::schaarste::Mensen;

pub(super) static UREN: Eis = Eis {
    id: "VD-1",
    titel: "de uren van elke voorziening gedekt",
    been: Been::Voldoende,
    reikwijdte: Reikwijdte::Beide,
    ernst: Ernst::Blokkerend,
    bron: Bronplaats {
        document: "S2",
        plaats: "bijlage 9, Dekkend zorglandschap",
        citaat: "Dit zorgt ervoor dat iedereen, ongeacht locatie of zorgvraag, toegang heeft tot passende zorg en \
                 ondersteuning.",
        gewicht: Gewicht::Eis,
    },
    toets: |stand| {
        let uren = &stand.uitkomst.gedekt;
        let norm = stand.plan.normen.gedekt.as_ref().map_or(Decimal::ONE_HUNDRED, |n| n.bij(stand.uitkomst.band));
        let stad = stand.uitkomst.stad();
        let mut mensen = Mensen::van(stand.uitkomst);
        let mut uit = Vec::new();
        for gebied in 0..=stad {
            for voorziening in 0..stand.plan.voorzieningen.len() {
                let (gevraagd, gedekt) = (uren.gevraagd[(gebied, voorziening)], uren.gedekt[(gebied, voorziening)]);
                if gedekt < procent(norm) * gevraagd {
                    let plaats = if gebied == stad { Plaats::Stad } else { Plaats::Wijk(gebied) };
                    uit.extend(
                        ongedekt(stand, &mut mensen, gebied, voorziening, norm)
                            .map(|f| Bevinding::nieuw(&UREN, plaats, f)),
                    );
                }
            }
        }
        uit
    },
};

/// What is not covered of a voorziening in a gebied, and who would have to do it; none where all hours are covered.
pub fn ongedekt(
    stand: &Stand<'_>,
    mensen: &mut Mensen<'_>,
    gebied: usize,
    voorziening: usize,
    norm: Decimal,
) -> Option<Feit> {
    let uren = &stand.uitkomst.gedekt;
    let waar = (gebied, voorziening);
    let schaarste = uren.schaarste(waar)?;
    let alle = mensen.mist(schaarste);
    let mist = alle.iter().find(|mist| uren.kan(mist.bron, waar)).or_else(|| alle.first())?;
    let gevraagd = uren.gevraagd[waar];
    let ongedekt = gevraagd - uren.gedekt[waar];
    let ook_op = schaarste.ook_op(uren, waar);
    let fte = gedekt::in_fte(stand.uitkomst, mist.functie, ongedekt);
    Some(Feit::Ongedekt {
        voorziening,
        gevraagd,
        ongedekt,
        functie: mist.functie,
        fte,
        fte_samen: mist.fte,
        ook_op,
        norm,
    })
}

pub(super) static RATIO: Eis = Eis {
    id: "VD-2",
    titel: "genoeg mensen per functie",
    been: Been::Voldoende,
    reikwijdte: Reikwijdte::Beide,
    ernst: Ernst::Blokkerend,
    bron: Bronplaats {
        document: "S2",
        plaats: "bijlage 9, Dekkend zorglandschap",
        citaat: "voldoende en diverse zorgaanbieders […] om in de uiteenlopende zorgbehoeften van de bevolking te \
                 voorzien",
        gewicht: Gewicht::Eis,
    },
    // Staff of a team serves all its wijken, so the ratio is that of the team.
    toets: |stand| {
        let teams = stand.gids.werkgebied.iter().enumerate();
        let mut gebieden: Vec<(Plaats, &[usize])> =
            teams.map(|(t, wijken)| (Plaats::Team(t), wijken.as_slice())).collect();
        let stad = [stand.uitkomst.stad()];
        gebieden.push((Plaats::Stad, &stad));
        gebieden.into_iter().flat_map(|(plaats, gebied)| tekorten(stand, plaats, gebied)).collect()
    },
};

fn tekorten(stand: &Stand<'_>, plaats: Plaats, gebied: &[usize]) -> Vec<Bevinding> {
    let norm = stand.plan.normen.ratio.bij(stand.uitkomst.band);
    let mut uit = Vec::new();
    for functie in 0..stand.plan.functies.len() {
        let nodig: Decimal = gebied.iter().map(|&g| stand.uitkomst.formatie[(g, functie)].fte).sum();
        let er_is: Decimal = gebied.iter().map(|&g| stand.uitkomst.bezetting.fte[(g, functie)]).sum();
        if minder(er_is, procent(norm) * nodig) {
            let feit = Feit::OnderRatio { functie, nodig, er_is, norm };
            uit.push(Bevinding::nieuw(&RATIO, plaats, feit));
        }
    }
    uit
}
