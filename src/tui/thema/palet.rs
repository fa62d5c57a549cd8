//! The colours of each theme, each in three forms: for terminals with all colours, with 256 and with 16. The 256 are
//! the same everywhere from 16 on; the 16 are judged as xterm draws them. No colour means two things in one theme: that
//! is how one form is found from another.
//!
//! Judgements differ in the blind theme for every eye; the scales do so in all themes: one runs from dark to light, the
//! other from orange by grey to blue.

#![expect(clippy::unreadable_literal, reason = "red, green and blue are two digits each")]

/// One colour in three forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Verf {
    /// Red, green and blue.
    pub rgb: u32,
    /// Of 256.
    pub van_256: u8,
    /// Of 16.
    pub van_16: u8,
}

const fn verf(rgb: u32, van_256: u8, van_16: u8) -> Verf {
    Verf { rgb, van_256, van_16 }
}

/// Text on a background of its own.
#[derive(Debug, Clone, Copy)]
pub(super) struct Vlak {
    pub grond: Verf,
    pub tekst: Verf,
}

/// The colours of a theme; what each is for stands at the roles of `Thema`.
#[derive(Debug)]
pub(super) struct Palet {
    pub grond: Verf,
    pub tekst: Verf,
    pub zwak: Verf,
    pub kader: Verf,
    pub accent: Verf,
    pub goed: Verf,
    pub let_op: Verf,
    pub tekort: Verf,
    pub plus: Verf,
    pub keuze: Vlak,
    pub actief: Vlak,
    /// Surfaces of the map: not judged or not applicable, enough, worth a look, too little.
    pub oordeel: [Vlak; 4],
    /// From little to much.
    pub hitte: [Vlak; 5],
    /// From far too little to far too much.
    pub afwijking: [Vlak; 5],
}

impl Palet {
    /// All colours.
    pub(super) fn verven(&self) -> impl Iterator<Item = Verf> {
        let los = [self.grond, self.tekst, self.zwak, self.kader, self.accent, self.goed, self.let_op, self.tekort];
        let vlakken = [self.keuze, self.actief].into_iter().chain(self.oordeel).chain(self.hitte).chain(self.afwijking);
        los.into_iter().chain([self.plus]).chain(vlakken.flat_map(|v| [v.grond, v.tekst]))
    }
}

const HITTE_DONKER: [Vlak; 5] = [
    Vlak { grond: verf(0x1d2733, 235, 0), tekst: verf(0xffffff, 231, 15) },
    Vlak { grond: verf(0x1b4965, 24, 4), tekst: verf(0xffffff, 231, 15) },
    Vlak { grond: verf(0x3a9bb0, 38, 6), tekst: verf(0x0b0f14, 233, 0) },
    Vlak { grond: verf(0x8fd0ae, 115, 7), tekst: verf(0x0b0f14, 233, 0) },
    Vlak { grond: verf(0xf6eea0, 229, 15), tekst: verf(0x0b0f14, 233, 0) },
];
const HITTE_LICHT: [Vlak; 5] = [
    Vlak { grond: verf(0xeef4f8, 255, 15), tekst: verf(0x0b0f14, 233, 0) },
    Vlak { grond: verf(0xc0dde8, 152, 7), tekst: verf(0x0b0f14, 233, 0) },
    Vlak { grond: verf(0x7ab5cd, 74, 14), tekst: verf(0x0b0f14, 233, 0) },
    Vlak { grond: verf(0x2a7196, 24, 4), tekst: verf(0xffffff, 231, 15) },
    Vlak { grond: verf(0x123a55, 23, 0), tekst: verf(0xffffff, 231, 15) },
];
const AFWIJKING_DONKER: [Vlak; 5] = [
    Vlak { grond: verf(0xff8f45, 209, 9), tekst: verf(0x0b0f14, 233, 0) },
    Vlak { grond: verf(0x7a3b12, 52, 1), tekst: verf(0xffffff, 231, 15) },
    Vlak { grond: verf(0x2b323b, 236, 0), tekst: verf(0xffffff, 231, 15) },
    Vlak { grond: verf(0x1d4b77, 24, 4), tekst: verf(0xffffff, 231, 15) },
    Vlak { grond: verf(0x74bbff, 75, 14), tekst: verf(0x0b0f14, 233, 0) },
];
const AFWIJKING_LICHT: [Vlak; 5] = [
    Vlak { grond: verf(0xa63c00, 130, 1), tekst: verf(0xffffff, 231, 15) },
    Vlak { grond: verf(0xf9d3b0, 223, 11), tekst: verf(0x0b0f14, 233, 0) },
    Vlak { grond: verf(0xececec, 255, 7), tekst: verf(0x0b0f14, 233, 0) },
    Vlak { grond: verf(0xc2defa, 153, 14), tekst: verf(0x0b0f14, 233, 0) },
    Vlak { grond: verf(0x1a5c9e, 25, 4), tekst: verf(0xffffff, 231, 15) },
];

const OORDEEL_DONKER: [Vlak; 4] = [
    Vlak { grond: verf(0x8a929c, 246, 8), tekst: verf(0x0b0f14, 233, 0) },
    Vlak { grond: verf(0x3f9a5c, 71, 2), tekst: verf(0x0b0f14, 233, 0) },
    Vlak { grond: verf(0xcf9a2b, 136, 3), tekst: verf(0x0b0f14, 233, 0) },
    Vlak { grond: verf(0xd9534f, 167, 9), tekst: verf(0x0b0f14, 233, 0) },
];
const OORDEEL_LICHT: [Vlak; 4] = [
    Vlak { grond: verf(0xd5d9de, 252, 7), tekst: verf(0x0b0f14, 233, 0) },
    Vlak { grond: verf(0x9fd3a9, 114, 10), tekst: verf(0x0b0f14, 233, 0) },
    Vlak { grond: verf(0xf4d07a, 222, 11), tekst: verf(0x0b0f14, 233, 0) },
    Vlak { grond: verf(0xee958d, 210, 9), tekst: verf(0x0b0f14, 233, 0) },
];
const OORDEEL_BLIND_DONKER: [Vlak; 4] = [
    Vlak { grond: verf(0x8a929d, 246, 8), tekst: verf(0x0b0f14, 233, 0) },
    Vlak { grond: verf(0x3d95d6, 32, 6), tekst: verf(0x0b0f14, 233, 0) },
    Vlak { grond: verf(0xe8d44d, 221, 11), tekst: verf(0x0b0f14, 233, 0) },
    Vlak { grond: verf(0xe07020, 166, 9), tekst: verf(0x0b0f14, 233, 0) },
];
const OORDEEL_BLIND_LICHT: [Vlak; 4] = [
    Vlak { grond: verf(0xd5d9df, 252, 7), tekst: verf(0x0b0f14, 233, 0) },
    Vlak { grond: verf(0x8fc4ee, 117, 14), tekst: verf(0x0b0f14, 233, 0) },
    Vlak { grond: verf(0xf5e88c, 228, 11), tekst: verf(0x0b0f14, 233, 0) },
    Vlak { grond: verf(0xeb9455, 209, 9), tekst: verf(0x0b0f14, 233, 0) },
];

pub(super) const DONKER: Palet = Palet {
    grond: verf(0x12161c, 233, 0),
    tekst: verf(0xe8eaed, 255, 7),
    zwak: verf(0xb3bcc7, 250, 7),
    kader: verf(0x7d8997, 102, 8),
    accent: verf(0x6cb6ff, 75, 6),
    goed: verf(0x7fd88a, 114, 2),
    let_op: verf(0xf2c14e, 221, 3),
    tekort: verf(0xff8078, 210, 9),
    plus: verf(0xd6acff, 183, 13),
    keuze: Vlak { grond: verf(0xcfe3ff, 189, 15), tekst: verf(0x0b0f14, 233, 0) },
    actief: Vlak { grond: verf(0x6cb6ff, 75, 6), tekst: verf(0x0b0f14, 233, 0) },
    oordeel: OORDEEL_DONKER,
    hitte: HITTE_DONKER,
    afwijking: AFWIJKING_DONKER,
};

pub(super) const LICHT: Palet = Palet {
    grond: verf(0xffffff, 231, 15),
    tekst: verf(0x1b1f24, 234, 0),
    zwak: verf(0x4a5260, 239, 0),
    kader: verf(0x7d8590, 102, 8),
    accent: verf(0x0550ae, 25, 4),
    goed: verf(0x11632a, 22, 0),
    let_op: verf(0x7a4a00, 94, 5),
    tekort: verf(0xb3001b, 124, 1),
    plus: verf(0x6f3cc2, 91, 12),
    keuze: Vlak { grond: verf(0x0b3d91, 25, 4), tekst: verf(0xffffff, 231, 15) },
    actief: Vlak { grond: verf(0x0550ae, 25, 4), tekst: verf(0xffffff, 231, 15) },
    oordeel: OORDEEL_LICHT,
    hitte: HITTE_LICHT,
    afwijking: AFWIJKING_LICHT,
};

pub(super) const KLEURENBLIND_DONKER: Palet = Palet {
    grond: verf(0x12161c, 233, 0),
    tekst: verf(0xe8eaed, 255, 7),
    zwak: verf(0xb3bcc7, 250, 7),
    kader: verf(0x7d8997, 102, 8),
    accent: verf(0xc9bbff, 147, 15),
    goed: verf(0x5fb8f0, 74, 6),
    let_op: verf(0xf5e663, 185, 11),
    tekort: verf(0xff8f45, 209, 9),
    plus: verf(0xf0a3cc, 218, 13),
    keuze: Vlak { grond: verf(0xe6dfff, 189, 15), tekst: verf(0x0b0f14, 233, 0) },
    actief: Vlak { grond: verf(0xc9bbff, 147, 15), tekst: verf(0x0b0f14, 233, 0) },
    oordeel: OORDEEL_BLIND_DONKER,
    hitte: HITTE_DONKER,
    afwijking: AFWIJKING_DONKER,
};

pub(super) const KLEURENBLIND_LICHT: Palet = Palet {
    grond: verf(0xffffff, 231, 15),
    tekst: verf(0x1b1f24, 234, 0),
    zwak: verf(0x4a5260, 239, 0),
    kader: verf(0x7d8590, 102, 8),
    accent: verf(0x4a2f9e, 54, 0),
    goed: verf(0x00639c, 24, 4),
    let_op: verf(0x352d00, 234, 0),
    tekort: verf(0xb84300, 130, 1),
    plus: verf(0xa0286c, 89, 5),
    keuze: Vlak { grond: verf(0x33207a, 17, 0), tekst: verf(0xffffff, 231, 15) },
    actief: Vlak { grond: verf(0x4a2f9e, 54, 0), tekst: verf(0xffffff, 231, 15) },
    oordeel: OORDEEL_BLIND_LICHT,
    hitte: HITTE_LICHT,
    afwijking: AFWIJKING_LICHT,
};
