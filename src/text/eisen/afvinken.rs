//! AF in words.

use crate::dekking::feiten::Afvinken as Feit;

pub(super) fn wat(feit: Feit) -> String {
    match feit {
        Feit::NietAf => "dit is nog niet afgevinkt, en er staat niet hoe het samenwerkingsverband eraan voldoet",
        Feit::InDeMaak => "hoe het samenwerkingsverband eraan voldoet staat er, en het is nog niet afgevinkt",
        Feit::ZonderBewijs { bewijs: true, eigenaar: true } => "dit is afgevinkt zonder bewijs en zonder eigenaar",
        Feit::ZonderBewijs { bewijs: true, .. } => "dit is afgevinkt zonder bewijs",
        Feit::ZonderBewijs { .. } => "dit is afgevinkt zonder eigenaar",
    }
    .to_owned()
}

pub(super) fn raad(feit: Feit) -> String {
    match feit {
        Feit::NietAf | Feit::InDeMaak => {
            "vul in hoe u eraan voldoet, met bewijs en eigenaar, en vink het af als het klaar is"
        }
        Feit::ZonderBewijs { .. } => "vul in waar het uit blijkt en wie ervoor zorgt",
    }
    .to_owned()
}
