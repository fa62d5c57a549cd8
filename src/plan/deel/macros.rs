//! The two descriptions: [`beschrijf`] of a noun with fields, [`keuze`] and [`keuze_met`] of one of several. Each takes
//! its type apart, so that a field or a choice that is forgotten does not compile.

/// Describes a noun or a row: what it is called, what it is known by in a list, and its fields in the order of a form.
macro_rules! beschrijf {
    (
        $type:ident $(<$w:ident>)?, $een:literal, $de:literal
        $(, sleutel |$r:ident| $eigen:expr)?
        $(, oorsprong |$z:ident, $ruimer:ident| $van:expr)?;
        $($veld:ident: $soort:expr, $veldwoord:literal, $uitleg:literal;)+
    ) => {
        impl $(<$w: $crate::plan::waarde::Werking>)? $crate::plan::deel::Deel for $type $(<$w>)? {
            $crate::plan::deel::als_groep!();
        }

        impl $(<$w: $crate::plan::waarde::Werking>)? $crate::plan::deel::Beschreven for $type $(<$w>)? {
            const AARD: &'static $crate::plan::deel::Aard = &$crate::plan::deel::Aard {
                naam: stringify!($type),
                een: $een,
                de: $de,
                bouw: $crate::plan::deel::Bouw::Groep(&[$($crate::plan::deel::Veld {
                    naam: stringify!($veld),
                    woord: $veldwoord,
                    uitleg: $uitleg,
                    soort: $soort,
                    aard: $crate::plan::deel::aard::van_veld(|groep: &Self| &groep.$veld),
                }),+]),
                lees: $crate::plan::deel::inhoud::lees::<Self>,
                leeg: || <Self as $crate::plan::deel::Deel>::inhoud(&<Self as $crate::plan::deel::Beschreven>::leeg()),
            };

            fn leeg() -> Self {
                Self { $($veld: $crate::plan::deel::Beschreven::leeg(),)+ }
            }
        }

        impl $(<$w: $crate::plan::waarde::Werking>)? $crate::plan::deel::Groep for $type $(<$w>)? {
            fn velden(&self) -> &'static [$crate::plan::deel::Veld] {
                <Self as $crate::plan::deel::Beschreven>::AARD.velden()
            }

            fn langs<'a>(
                &'a self,
                zie: &mut dyn FnMut(&'static $crate::plan::deel::Veld, &'a dyn $crate::plan::deel::Deel),
            ) {
                let Self { $($veld),+ } = self;
                let velden = <Self as $crate::plan::deel::Beschreven>::AARD.velden().iter();
                let delen: [&'a dyn $crate::plan::deel::Deel; _] = [$($veld),+];
                for (veld, deel) in velden.zip(delen) {
                    zie(veld, deel);
                }
            }

            fn veld(&self, naam: &str) -> Option<&dyn $crate::plan::deel::Deel> {
                match naam {
                    $(stringify!($veld) => Some(&self.$veld),)+
                    _ => None,
                }
            }

            fn veld_mut(&mut self, naam: &str) -> Option<&mut dyn $crate::plan::deel::Deel> {
                match naam {
                    $(stringify!($veld) => Some(&mut self.$veld),)+
                    _ => None,
                }
            }

            $(fn oorsprong<'a>(
                &'a self,
                $ruimer: $crate::plan::figuren::Oorsprong<'a>,
            ) -> $crate::plan::figuren::Oorsprong<'a> {
                let $z = self;
                $van
            })?
        }

        $(impl $crate::plan::deel::Rij for $type {
            fn eigen(&self) -> Option<std::borrow::Cow<'_, str>> {
                let $r = self;
                Some(std::borrow::Cow::from($eigen))
            }
        })?
    };
}

/// Describes a choice without anything that belongs to it: its words, and the list of all.
macro_rules! keuze {
    ($type:ident, $woord:literal; $($variant:ident: $variantwoord:literal;)+) => {
        impl $type {
            /// All of them, in the order in which they are offered.
            pub const ALLE: [Self; [$($variantwoord),+].len()] = [$(Self::$variant),+];

            /// As a planner says it.
            pub const fn woord(self) -> &'static str {
                match self { $(Self::$variant => $variantwoord,)+ }
            }

            /// As a plan file says it.
            pub const fn naam(self) -> &'static str {
                match self { $(Self::$variant => stringify!($variant),)+ }
            }

            /// The one with this name in a plan file.
            pub fn van_naam(naam: &str) -> Option<Self> {
                Self::ALLE.into_iter().find(|keuze| keuze.naam() == naam)
            }
        }

        $crate::plan::deel::keuze_met! { $type, $woord; $($variant: $variantwoord;)+ }

        impl $crate::plan::deel::Rij for $type {
            fn eigen(&self) -> Option<std::borrow::Cow<'_, str>> {
                Some(std::borrow::Cow::from(self.naam()))
            }
        }
    };
}

/// Describes a choice of which some have fields of their own.
macro_rules! keuze_met {
    (
        $type:ident, $woord:literal;
        $($variant:ident
            $({ $($veld:ident: $soort:expr, $veldwoord:literal, $uitleg:literal;)+ })?
            $(($een:ident: $een_soort:expr, $een_woord:literal, $een_uitleg:literal))?
            : $variantwoord:literal;)+
    ) => {
        impl $crate::plan::deel::Deel for $type {
            $crate::plan::deel::als_groep!();
        }

        impl $crate::plan::deel::Beschreven for $type {
            const AARD: &'static $crate::plan::deel::Aard = &$crate::plan::deel::Aard {
                naam: stringify!($type),
                een: $woord,
                de: $woord,
                bouw: $crate::plan::deel::Bouw::Keuze(&[$($crate::plan::deel::Variant {
                    naam: stringify!($variant),
                    stap: concat!($(stringify!($een))?),
                    woord: $variantwoord,
                    velden: &[
                        $($($crate::plan::deel::Veld {
                            naam: stringify!($veld),
                            woord: $veldwoord,
                            uitleg: $uitleg,
                            soort: $soort,
                            aard: $crate::plan::deel::aard::van_variant(|keuze: &Self| match keuze {
                                Self::$variant { $veld, .. } => Some($veld),
                                #[allow(unreachable_patterns, reason = "a choice of one")]
                                _ => None,
                            }),
                        },)+)?
                        $($crate::plan::deel::Veld {
                            naam: stringify!($een),
                            woord: $een_woord,
                            uitleg: $een_uitleg,
                            soort: $een_soort,
                            aard: $crate::plan::deel::aard::van_variant(|keuze: &Self| match keuze {
                                Self::$variant($een) => Some($een),
                                #[allow(unreachable_patterns, reason = "a choice of one")]
                                _ => None,
                            }),
                        },)?
                    ],
                    leeg: || $crate::plan::deel::Inhoud::zoals(Self::$variant
                        $({ $($veld: $crate::plan::deel::Beschreven::leeg(),)+ })?
                        $(({ let $een = $crate::plan::deel::Beschreven::leeg(); $een }))?
                    ),
                }),+]),
                lees: $crate::plan::deel::inhoud::lees::<Self>,
                leeg: || <Self as $crate::plan::deel::Deel>::inhoud(&<Self as $crate::plan::deel::Beschreven>::leeg()),
            };

            #[allow(unreachable_code, clippy::needless_return, reason = "the first is the one")]
            fn leeg() -> Self {
                $(return Self::$variant
                    $({ $($veld: $crate::plan::deel::Beschreven::leeg(),)+ })?
                    $(({ let $een = $crate::plan::deel::Beschreven::leeg(); $een }))?;)+
            }
        }

        impl $crate::plan::deel::Groep for $type {
            fn velden(&self) -> &'static [$crate::plan::deel::Veld] {
                $crate::plan::deel::Groep::variant(self).map_or(&[], |v| v.velden)
            }

            fn langs<'a>(
                &'a self,
                zie: &mut dyn FnMut(&'static $crate::plan::deel::Veld, &'a dyn $crate::plan::deel::Deel),
            ) {
                let delen: Vec<&'a dyn $crate::plan::deel::Deel> = match self {
                    $(Self::$variant $({ $($veld,)+ })? $(($een))? => vec![$($($veld,)+)? $($een)?],)+
                };
                for (veld, deel) in $crate::plan::deel::Groep::velden(self).iter().zip(delen) {
                    zie(veld, deel);
                }
            }

            fn veld(&self, naam: &str) -> Option<&dyn $crate::plan::deel::Deel> {
                match (self, naam) {
                    $(
                        $($((Self::$variant { $veld, .. }, stringify!($veld)) => Some($veld),)+)?
                        $((Self::$variant($een), stringify!($een)) => Some($een),)?
                    )+
                    _ => None,
                }
            }

            fn veld_mut(&mut self, naam: &str) -> Option<&mut dyn $crate::plan::deel::Deel> {
                match (self, naam) {
                    $(
                        $($((Self::$variant { $veld, .. }, stringify!($veld)) => Some($veld),)+)?
                        $((Self::$variant($een), stringify!($een)) => Some($een),)?
                    )+
                    _ => None,
                }
            }

            fn variant(&self) -> Option<&'static $crate::plan::deel::Variant> {
                let naam = match self { $(Self::$variant { .. } => stringify!($variant),)+ };
                <Self as $crate::plan::deel::Beschreven>::AARD.varianten().iter().find(|v| v.naam == naam)
            }
        }
    };
}

/// What every part does that is replaced as it is, and has its own type as content.
macro_rules! als_geheel {
    () => {
        fn aard(&self) -> &'static $crate::plan::deel::Aard {
            <Self as $crate::plan::deel::Beschreven>::AARD
        }

        fn inhoud(&self) -> $crate::plan::deel::Inhoud {
            $crate::plan::deel::Inhoud::zoals(self.clone())
        }

        fn zet(&mut self, inhoud: &$crate::plan::deel::Inhoud) -> Result<(), $crate::plan::deel::Ongepast> {
            $crate::plan::deel::inhoud::vervang(self, inhoud)
        }

        fn zelfde(&self, ander: &dyn $crate::plan::deel::Deel) -> bool {
            $crate::plan::deel::inhoud::zelfde(self, ander)
        }

        fn ron(&self) -> ron::Result<String> {
            $crate::plan::deel::inhoud::ron(self)
        }
    };
}

/// What a part with fields says of itself.
macro_rules! als_groep {
    () => {
        $crate::plan::deel::als_geheel!();

        fn blik(&self) -> $crate::plan::deel::Blik<'_> {
            $crate::plan::deel::Blik::Groep(self)
        }

        fn blik_mut(&mut self) -> $crate::plan::deel::Blikmut<'_> {
            $crate::plan::deel::Blikmut::Groep(self)
        }
    };
}

/// A type that is one piece, and has its own type as content.
macro_rules! blad {
    ($($type:ty: $naam:literal, $woord:literal, |$z:ident| $blik:expr, $leeg:expr;)+) => {$(
        impl $crate::plan::deel::Deel for $type {
            $crate::plan::deel::als_geheel!();

            fn blik(&self) -> $crate::plan::deel::Blik<'_> {
                let $z = self;
                $blik
            }

            fn blik_mut(&mut self) -> $crate::plan::deel::Blikmut<'_> {
                $crate::plan::deel::Blikmut::Heel
            }
        }

        impl $crate::plan::deel::Beschreven for $type {
            const AARD: &'static $crate::plan::deel::Aard = &$crate::plan::deel::Aard {
                naam: $naam,
                een: $woord,
                de: $woord,
                bouw: $crate::plan::deel::Bouw::Blad,
                lees: $crate::plan::deel::inhoud::lees::<Self>,
                leeg: || $crate::plan::deel::Inhoud::van(&<Self as $crate::plan::deel::Beschreven>::leeg()),
            };

            fn leeg() -> Self {
                $leeg
            }
        }
    )+};
}

pub(in crate::plan) use {als_geheel, als_groep, beschrijf, blad, keuze, keuze_met};
