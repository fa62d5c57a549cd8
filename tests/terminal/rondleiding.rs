//! The first start: the tour comes once.

use super::venster::{EERSTE_KEER, Venster};
use super::{ESC, TABS, tijdelijk};

#[test]
fn the_tour_comes_at_the_first_start_only() {
    let staat = tijdelijk();
    let mut venster = Venster::in_omgeving(staat.path(), &[EERSTE_KEER]);
    venster.wacht_op(&TABS);
    venster.wacht_op(&["Rondleiding 1 van 7"]);
    venster.druk(ESC).wacht_zonder("Rondleiding");
    venster.druk("q");
    assert_eq!(venster.einde().0, 0);

    let mut venster = Venster::in_omgeving(staat.path(), &[EERSTE_KEER]);
    let beeld = venster.wacht_op(&TABS);
    assert!(!beeld.contains("Rondleiding"), "{beeld}");
    venster.druk("R").wacht_op(&["Rondleiding 1 van 7"]);
    venster.druk("q");
    assert_eq!(venster.einde().0, 0);
}
