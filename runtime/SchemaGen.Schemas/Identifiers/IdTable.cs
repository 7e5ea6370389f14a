using System.Collections.Immutable;
using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Schemas.Identifiers;

/// <summary>
/// The attributes that are identifiers or refer to them (RELAX NG DTD Compatibility, section 5). The names of the
/// element and the attribute must determine this, regardless of context. Immutable and safe to share between threads.
/// </summary>
public sealed class IdTable
{
    private readonly Dictionary<(NameClassName Element, NameClassName Attribute), IdType> _types;

    internal IdTable(Dictionary<(NameClassName, NameClassName), IdType> types, ImmutableArray<IdConflict> conflicts)
    {
        _types = types;
        Conflicts = conflicts;
    }

    /// <summary>The reasons why the schema does not determine identifiers. If there are any, documents cannot be checked.</summary>
    public ImmutableArray<IdConflict> Conflicts { get; }

    /// <summary>Builds the table for a schema.</summary>
    public static IdTable Of(Grammar grammar)
    {
        ArgumentNullException.ThrowIfNull(grammar);
        return new IdTableBuilder().Build(grammar);
    }

    internal IdType TypeOf(NameClassName element, NameClassName attribute) => _types.GetValueOrDefault((element, attribute));
}
