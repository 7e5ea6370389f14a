using SchemaGen.Datatypes.Xsd;
using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime;

/// <summary>xs:dateTime and its relatives.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <param name="parts">The parts that its values have.</param>
/// <param name="description">What the text should be.</param>
/// <param name="create">Makes a value.</param>
/// <param name="pointOf">Takes a value apart.</param>
internal sealed class XmlTemporalScalar<T>(DateTimeParts parts, string description, Func<TimePoint, T> create, Func<T, TimePoint> pointOf) : XmlScalar<T>
    where T : struct
{
    public override string Description => description;

    public override bool TryParse(ReadOnlySpan<char> text, out T value)
    {
        bool isRead = TimePoint.TryRead(text, parts, out TimePoint point);
        value = create(point);
        return isRead;
    }

    public override string Format(T value) => pointOf(value).Format(parts);

    // One point in time can be given another offset.
    internal override bool AreEqual(object left, object right) =>
        left is T value && right is T other ? pointOf(value).EqualsExactly(pointOf(other)) : left.Equals(right);

    internal override bool IsUnfit(ReadOnlySpan<char> text) => TimePoint.HasForm(text, parts);

    internal override string KeyOf(T value) => pointOf(value).Key();
}
