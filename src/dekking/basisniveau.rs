//! BN: the equal level that every wijk gets.

use rust_decimal::Decimal;

use super::{Been, Bevinding, Bronplaats, Eis, Ernst, Feit, Gewicht, Plaats};

pub(super) static BASISNIVEAU: Eis = Eis {
    id: "BN-1",
    titel: "elke wijk heeft zijn basisniveau per functie",
    been: Been::Basisniveau,
    ernst: Ernst::Blokkerend,
    bron: Bronplaats {
        document: "S0",
        plaats: "vraag 17 en 90",
        citaat: "In elke wijk is er een gelijkwaardig basisniveau van ondersteuning",
        gewicht: Gewicht::Eis,
    },
    // A team that serves several wijken owes them the sum of their basis.
    toets: |stand| {
        let mut uit = Vec::new();
        for (team, gebied) in stand.gids.werkgebied.iter().enumerate() {
            for (r, regel) in stand.plan.verdeling.basis.iter().enumerate() {
                let Some(&functie) = stand.gids.functies.get(&regel.functie) else { continue };
                let basis: Decimal = gebied.iter().map(|&w| stand.uitkomst.verdeling.basis_per_regel[(w, r)]).sum();
                let er_is: Decimal = gebied.iter().map(|&w| stand.uitkomst.bezetting.fte[(w, functie)]).sum();
                if er_is < basis {
                    let feit = Feit::OnderBasis { functie, basis, er_is };
                    uit.push(Bevinding::nieuw(&BASISNIVEAU, Plaats::Team(team), feit));
                }
            }
        }
        uit
    },
};
