using System.ComponentModel;

namespace SchemaGen.Runtime;

/// <summary>The conversion between Booleans and two words, such as yes and no.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class XmlBooleanScalar : XmlScalar<bool>
{
    private static readonly object True = true;
    private static readonly object False = false;

    private readonly string _true;
    private readonly string _false;
    private readonly string? _otherTrue;
    private readonly string? _otherFalse;

    /// <summary>Creates the mapping.</summary>
    public XmlBooleanScalar(string trueWord, string falseWord)
        : this(trueWord, falseWord, null, null)
    {
    }

    internal XmlBooleanScalar(string trueWord, string falseWord, string? otherTrue, string? otherFalse) =>
        (_true, _false, _otherTrue, _otherFalse) = (trueWord, falseWord, otherTrue, otherFalse);

    /// <inheritdoc />
    public override string Description => $"{_true} or {_false}";

    /// <inheritdoc />
    public override bool TryParse(ReadOnlySpan<char> text, out bool value)
    {
        ReadOnlySpan<char> word = text.Trim(" \t\r\n");
        value = word.SequenceEqual(_true) || (_otherTrue is not null && word.SequenceEqual(_otherTrue));
        return value || word.SequenceEqual(_false) || (_otherFalse is not null && word.SequenceEqual(_otherFalse));
    }

    /// <inheritdoc />
    public override string Format(bool value) => value ? _true : _false;

    private protected override object Boxed(bool value) => value ? True : False;
}
