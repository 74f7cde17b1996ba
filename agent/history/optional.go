package history

import (
	"bytes"
	"encoding/json"
)

// Optional is a value that a source may not have. The zero value is none.
type Optional struct {
	Fixed
	Valid bool
}

// Some is a value that is there.
func Some(f Fixed) Optional { return Optional{f, true} }

// String is the value, or nothing.
func (o Optional) String() string {
	if !o.Valid {
		return ""
	}
	return o.Fixed.String()
}

// MarshalText is the value, or nothing.
func (o Optional) MarshalText() ([]byte, error) {
	if !o.Valid {
		return nil, nil
	}
	return o.Fixed.MarshalText()
}

// UnmarshalText reads what MarshalText wrote.
func (o *Optional) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*o = Optional{}
		return nil
	}
	f, err := ParseFixed(string(b))
	if err != nil {
		return err
	}
	*o = Some(f)
	return nil
}

// MarshalJSON is the value as a string, or null.
func (o Optional) MarshalJSON() ([]byte, error) {
	if !o.Valid {
		return []byte("null"), nil
	}
	return json.Marshal(o.Fixed)
}

// UnmarshalJSON reads what MarshalJSON wrote.
func (o *Optional) UnmarshalJSON(b []byte) error {
	if bytes.Equal(b, []byte("null")) {
		*o = Optional{}
		return nil
	}
	var s string
	if err := json.Unmarshal(b, &s); err != nil {
		return err
	}
	return o.UnmarshalText([]byte(s))
}
