//! VD: enough staff for the demand.

use rust_decimal::Decimal;

use super::{Been, Bevinding, Bronplaats, Eis, Ernst, Feit, Gewicht, Plaats, Stand};
use crate::calc::afronding::procent;

pub(super) static RATIO: Eis = Eis {
    id: "VD-2",
    titel: "genoeg mensen per functie",
    been: Been::Voldoende,
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
        if er_is < procent(norm) * nodig {
            let feit = Feit::OnderRatio { functie, nodig, er_is, norm };
            uit.push(Bevinding::nieuw(&RATIO, plaats, feit));
        }
    }
    uit
}
