using System.Globalization;
using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime;

/// <summary>xs:duration.</summary>
internal sealed class XmlDurationScalar : XmlScalar<XmlDuration>
{
    public override string Description => "a duration such as P1DT12H";

    public override bool TryParse(ReadOnlySpan<char> text, out XmlDuration value) => XmlDuration.TryParse(text, CultureInfo.InvariantCulture, out value);

    public override string Format(XmlDuration value) => value.ToString();

    internal override bool IsUnfit(ReadOnlySpan<char> text) => XmlDuration.HasForm(text);
}
