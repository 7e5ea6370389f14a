using System.Collections.Immutable;
using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Schemas.Identifiers;

/// <summary>
/// Which attributes of which elements are identifiers or refer to them: RELAX NG DTD Compatibility, section 5. It can be said only if the
/// names of element and attribute decide it, wherever they stand. Immutable and safe to share between threads.
/// </summary>
public sealed class IdTable
{
    private readonly Dictionary<(NameClassName Element, NameClassName Attribute), IdType> _types;

    internal IdTable(Dictionary<(NameClassName, NameClassName), IdType> types, ImmutableArray<IdConflict> conflicts)
    {
        _types = types;
        Conflicts = conflicts;
    }

    /// <summary>The reason why the schema does not determine identifiers; documents then cannot be checked.</summary>
    public ImmutableArray<IdConflict> Conflicts { get; }

    /// <summary>Reads the table off a schema.</summary>
    public static IdTable Of(Grammar grammar)
    {
        ArgumentNullException.ThrowIfNull(grammar);
        return new IdTableBuilder().Build(grammar);
    }

    internal IdType TypeOf(NameClassName element, NameClassName attribute) => _types.GetValueOrDefault((element, attribute));
}
