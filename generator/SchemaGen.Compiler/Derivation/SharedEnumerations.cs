using SchemaGen.Compiler.Naming;
using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// Finds equal lists of values for attributes with the same name in several places. They share one enum, named after the attribute. If there are several
/// such lists for one name, the first in the schema's text gets that name; the others are named after their first places.
/// </summary>
internal sealed class SharedEnumerations
{
    private readonly Dictionary<AttributeShape, TypeNames> _names = [];

    public SharedEnumerations(ElementTypes types)
    {
        HashSet<(string, string)> taken = [];
        foreach (IGrouping<(string LocalName, string NamespaceUri, string Words), AttributeShape> equal in types.Slots
            .Where(static owned => owned.Slot is { Key.Kind: SlotKind.Attribute, Attributes.Count: 1 } && SlotScalars.FixedWord(owned.Owner, owned.Slot) is null)
            .Select(static owned => owned.Slot.Attributes[0])
            .Distinct()
            .OrderBy(static attribute => attribute.Syntax.Location.Path, StringComparer.Ordinal)
            .ThenBy(static attribute => attribute.Syntax.Location.Line)
            .ThenBy(static attribute => attribute.Syntax.Location.Column)
            .Where(static attribute => attribute.Name is not null && Discriminators.WordsOf(attribute.Content) is { Count: > 1 } && ScalarDeriver.DefineOfWords(attribute.Content) is null)
            .GroupBy(static attribute => (attribute.Name!.LocalName, attribute.Name.NamespaceUri, string.Join(" ", Discriminators.WordsOf(attribute.Content)!.OrderBy(static word => word, StringComparer.Ordinal)))))
        {
            if (!equal.Select(static attribute => attribute.Place).Distinct(StringComparer.Ordinal).Skip(1).Any())
            {
                continue;
            }

            AttributeShape first = equal.First();
            string own = CSharpNames.Pascal(equal.Key.LocalName);
            bool isFirst = taken.Add((equal.Key.LocalName, equal.Key.NamespaceUri));
            foreach (AttributeShape attribute in equal)
            {
                _names.Add(attribute, new TypeNames(isFirst ? own : first.Path, IsDefine: false) { Own = own, Place = isFirst ? $"*/@{equal.Key.LocalName}" : first.Place });
            }
        }
    }

    /// <summary>Returns the names of the enum that an attribute shares with others; null if it shares none.</summary>
    public TypeNames? NamesOf(AttributeShape attribute) => _names.TryGetValue(attribute, out TypeNames? names) ? names : null;
}
