using System.Globalization;
using System.Text;

namespace SchemaGen.Runtime.Writing;

/// <summary>Writes a character that an encoding does not have as a reference (XML 1.0, section 4.1).</summary>
internal sealed class CharacterReferenceFallback : EncoderFallback
{
    public override int MaxCharCount => "&#x10FFFF;".Length;

    /// <summary>The first character that the encoding lacked; -1 for none.</summary>
    public int Lacking { get; set; } = -1;

    /// <summary>The reference to a character.</summary>
    public static string ReferenceTo(int character) => string.Create(CultureInfo.InvariantCulture, $"&#x{character:X};");

    public override EncoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this);

    private sealed class Buffer(CharacterReferenceFallback fallback) : EncoderFallbackBuffer
    {
        private string _reference = "";
        private int _next;

        public override int Remaining => _reference.Length - _next;

        public override bool Fallback(char charUnknown, int index) => Begin(charUnknown);

        public override bool Fallback(char charUnknownHigh, char charUnknownLow, int index) => Begin(char.ConvertToUtf32(charUnknownHigh, charUnknownLow));

        public override char GetNextChar() => _next < _reference.Length ? _reference[_next++] : '\0';

        public override bool MovePrevious()
        {
            bool moves = _next > 0;
            _next -= moves ? 1 : 0;
            return moves;
        }

        private bool Begin(int character)
        {
            fallback.Lacking = fallback.Lacking < 0 ? character : fallback.Lacking;
            _reference = ReferenceTo(character);
            _next = 0;
            return true;
        }
    }
}
