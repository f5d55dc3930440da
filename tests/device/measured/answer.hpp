// Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
//
// An answer of 2.5 KB: a sign-off with a signature of 1.6 KB, a stroke over 300 x 126 pixels.
#ifndef NOTEPACT_TESTS_DEVICE_ANSWER_HPP
#define NOTEPACT_TESTS_DEVICE_ANSWER_HPP

#include <string_view>

inline constexpr std::string_view sample_answer =
    R"({"id": 7, "session_note_id": 99, "instructions": "Please review", )"
    R"("review_date": "2023-10-27T21:40:00.000Z", "signature": "data:image/png;base64,)"
    "iVBORw0KGgoAAAANSUhEUgAAASwAAAB+AQAAAAC2NxGQAAAGUElEQVR42u2YPWwcRRTH3+ycd/fM2rcxEdkklr0QK6FIsSFW"
    "ZCSTbBIELhAKHRLNgCOTIkRHg1xEyoREkCISVgrkDhdRKoqIAlGORaSkiJBFlYJig0JvEIWLkOW9mb3b2duJlRoxknV349/N"
    "x/u/rz2A/8dgXH4x7P72i1Ds67g9mbRm+ER7Dk62Zvz9YRtbbs1Ee262sdMSoHnkML3exnIJvW9k47TCgSkFC1DYM5lyYDJH"
    "aMGeSeU9ByaYhMie+Vi+7cAyDhDYM2fhjAOLfbSofYcvnViCO3JlafWVA2MyRGkCYc1ELgyiDDFLbB46sQ6u5Fsqeokbe3cb"
    "JjuW8rET8x4m8TivZzqZE+PrUTTOLAcR8IkLy3x/HGrDhTm85sKExw9AbbhEObFAMXYLasPF0ol1FJO/QjacOdbEZgbmVSC/"
    "sCLnVWhgx5XBujmoecuVzjYxIQx2MId8EWr7nmliasFgUwLEUfCH8/caGJORwU6kkB6GWobrTcwswGAug/QIfmswf6OBcbMA"
    "g4sxZJ/BUAaGd7ZiwQPSsXwMSzHES3IoA49HMFwgkG/BgxCxfCiDl41iCqYxptZDSJbEUAY/bWB4AQF9PPpaBOGDDAZuTs5s"
    "YWjPDNdjj+92ILyRDNWK8lEsRiuwY6kPIa44UCtUo1iIwc4Oph501vyhWokcxSJcgU0KwjhdSY89LczH8zA/5zC2xoZqHYNR"
    "jEzEgpzBWMyulmWphSCh3mtgHO/OxiSTPIMSjV3S/Ar+LVkZFhG8FOug8/K0V5BxdqoNRzBJiaUgbCcDtFcPJx66V+uikb0j"
    "MgYUCXA59CN40MD02boJ5PwyfiRRewDrYNAaI5UZlhTBC7wRicoKFrcwymxoB0h7OXqCzl2LjBZdtzIK6pLAKXkrKDdO5Whd"
    "LWpwjY641pQ+xN1+8KD8I6fo19N/iRaWRRj5dxjs+wcNIY2oM6qFCR9r2m0mpwN8VUbUQLawnMrBE5Cr0XcKhMmEE9stTM0C"
    "Wf30w1BegcxEancazZLZGJOfa4t/2ulK9jQ2IXgQd2BpA4NNSdgiYhDskKgAU1gPZ5/ZkcW5VGTxvrcfX3vbOlLnYbb889CO"
    "Fae+TwussUfey/jqzz6l6blTpWRpz8I6CYX6WhDyqZxyyr6SRgEFS5mqMZQ0A7Y1HTHCmInUD1FX9BxRY0mBXsH6WYfdynUp"
    "pOkttLCXQ1onLgy1BJgoPLhDl1Ra+7v497uFMThO3sSWJYcnhOWUFtkG6drADpM38Uv47jwdJSXtGX0Ba7Woc+9FMp63Su/o"
    "yzGDqpp7z+qbgnxE9/D6+O4CYQmJ6pGw/rXS6gXu6gSM31Maiyj9aj/q2H3EZkE7B3iYfDXVIquqIWlgp2l/GeHVxFaqRcZz"
    "T9J/xmxsmT6oecTS9VQbMh1gdok8pAvXE8Syn1J9dfTGvdo1beyEZm8ilnyfmv4GTOvVwHQ9PdlFontbY3lYYeM2Nq0zLWET"
    "72hMoKh9N3aBsLEzGssoJunNgUbfSse++RJ1SD9rLEFRdff4SqMLpuD1pzAD8as64kIOJrr2NlsyPLFnMB2/Eauq6t5mj4p7"
    "MI2ZMPdBGmy+gfVRaPZtTHpvmVNUeeR1aBoOHwz+RsyX54yjCs+B8RK3PU/JNTdJQ6amf7jQ7kDnKLkKg6nMlMFzbWyRsNRg"
    "Ikmehy0gFmam2c5CgzmeUS6GlKrNoZOOWXWjjb2vU/VRUwN88TzsI52q50zK41pSVrSxD7Al6vsrxhlMeOqQHhnnsMEq+Flj"
    "SKOVFcs1toJ5g20aZ7imgUa7X43tN6gQVv3WfX0Fz4FtzKBWlZ/BJW2QwPEktxHoPsac+mTcCtMBxtWCqmIAFpOB94+Ogl0p"
    "JFT91qqWftKBYW9M5zf91m9+VWnbGHr24LmS/ciHkTnSa1MXMliBL2vDJE5MeYNj+5tUnZqPcMMo1Blc7zYhlYAqQbQw0dHh"
    "QkUStLcLJ5bqc0mdymI6V+F8os6SKraxUOvGTzmxJKNOkBqcdaqddds98qgs6AK4JHZxnIPVxDdGQJWBDDdJDqWckg7TCf6T"
    "XKDoO7UaZk5uHt2zaZd1hxuTD/xCfMB2+cEBjdAPaJmAlcUuP0eswsybhea53AXrSW6K4+rMrr9ulFUnE7zQbyH/qfEvBYZY"
    "/XN1Ny8AAAAASUVORK5CYII="
    R"(", "reviewer_id": null, "created_at": "2023-10-27T21:41:00.000Z", )"
    R"("updated_at": "2023-10-27T21:41:00.000Z"})";

#endif
