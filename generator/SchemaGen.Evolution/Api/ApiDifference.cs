using System.Collections.Immutable;
using SchemaGen.Compiler;
using SchemaGen.Compiler.Api;
using SchemaGen.Evolution.Changes;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Evolution.Api;

/// <summary>An <see cref="ApiChange"/> with what connects it to the schemas.</summary>
/// <param name="Change">The change.</param>
/// <param name="XmlName">The local name of the attribute or child, or the enum's value; empty for a type.</param>
/// <param name="Elements">Where either schema has the elements of the type.</param>
internal sealed record ApiDifference(ApiChange Change, string XmlName, ImmutableArray<SourceLocation> Elements)
{
    /// <summary>For a type, the union of which it was a case; null if it was none.</summary>
    public string? FormerUnion { get; init; }

    /// <summary>For a type, the union of which it is a case; null if it is none.</summary>
    public string? Union { get; init; }

    /// <summary>Compares the types that are generated for two versions of the schemas of a namespace.</summary>
    /// <param name="schemas">What is asked for each schema, and its versions.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static ImmutableArray<ApiDifference> Find(
        ImmutableArray<(CodeGenerationRequest Request, SchemaResult Old, SchemaResult New)> schemas, CancellationToken cancellationToken)
    {
        ImmutableArray<ApiType> old = ApiSurface.Of([.. schemas.Select(static schema => (schema.Request, schema.Old))], cancellationToken);
        ImmutableArray<ApiType> @new = ApiSurface.Of([.. schemas.Select(static schema => (schema.Request, schema.New))], cancellationToken);
        return old.IsEmpty || @new.IsEmpty ? []
            : Find(old, @new, new ApiCounterparts(old, @new, schemas.SelectMany(schema => ElementPairs.Find(schema.Old.Grammar!, schema.New.Grammar!, cancellationToken))));
    }

    /// <summary>Compares the types that are generated for two versions: those that stand for the same elements, and else those of the same name.</summary>
    /// <param name="old">The old types.</param>
    /// <param name="new">The new types.</param>
    /// <param name="counterparts">The types that have other names now.</param>
    public static ImmutableArray<ApiDifference> Find(ImmutableArray<ApiType> old, ImmutableArray<ApiType> @new, ApiCounterparts counterparts)
    {
        Dictionary<string, ApiType> before = old.ToDictionary(static type => type.Name, StringComparer.Ordinal);
        Dictionary<string, ApiType> after = @new.ToDictionary(static type => type.Name, StringComparer.Ordinal);
        IEnumerable<(string Name, ApiType? Old, ApiType? New)> byName = before.Keys.Union(after.Keys, StringComparer.Ordinal)
            .Select(name => (name, counterparts.HasMoved(name) ? null : Get(before, name), counterparts.IsTaken(name) ? null : Get(after, name)));
        IEnumerable<(string Name, ApiType? Old, ApiType? New)> moved = counterparts.All.Select(pair => (pair.Old, (ApiType?)before[pair.Old], (ApiType?)after[pair.New]));
        return
        [
            .. byName.Concat(moved).Where(static pair => pair.Old is not null || pair.New is not null)
                .OrderBy(static pair => pair.Name, StringComparer.Ordinal).ThenBy(static pair => pair.Old is null)
                .SelectMany(pair => Compare(pair.Old, pair.New, counterparts)),
        ];
    }

    private static IEnumerable<ApiDifference> Compare(ApiType? old, ApiType? @new, ApiCounterparts counterparts)
    {
        ImmutableArray<SourceLocation> elements = (old?.Elements ?? []).AddRange(@new?.Elements ?? []);
        string? before = old is null ? null : Describe(old);
        string? after = @new is null ? null : old is not null && old.Name != @new.Name ? $"{Describe(@new)}, named {@new.Name}" : Describe(@new);
        if (before != after)
        {
            yield return new ApiDifference(new ApiChange((old ?? @new)!.Name, null, before, after), "", elements) { FormerUnion = old?.Base, Union = @new?.Base };
        }

        if (old is null || @new is null)
        {
            yield break;
        }

        string name = @new.Name;
        foreach (ApiMember member in old.Members.Concat(@new.Members.Where(member => Find(old, member.Name) is null)))
        {
            ApiMember? was = Find(old, member.Name);
            ApiMember? @is = Find(@new, member.Name);
            if (was?.Type != @is?.Type)
            {
                yield return new ApiDifference(new ApiChange(name, member.Name, was?.Type, @is?.Type), member.XmlName, elements);
            }
            else if (was!.XmlName != @is!.XmlName)
            {
                // Code that compiles as before means another word.
                (string type, string separator) = @new.Kind == ApiTypeKind.Enum ? ("", "") : (@is.Type, " for ");
                yield return new ApiDifference(
                    new ApiChange(name, member.Name, $"{type}{separator}{Quote(was.XmlName)}", $"{type}{separator}{Quote(@is.XmlName)}"), @is.XmlName, elements);
            }
            else if (counterparts.Translate(was.Type) != @is.Type && counterparts.Translate(was.Type) != was.Type)
            {
                yield return new ApiDifference(new ApiChange(name, member.Name, $"{was.Type}, named {counterparts.Translate(was.Type)} now", @is.Type), member.XmlName, elements);
            }
        }
    }

    private static string Quote(string word) => $"\"{word}\"";

    private static string Describe(ApiType type)
    {
        string kind = type.Kind switch
        {
            ApiTypeKind.Enum => "enum",
            ApiTypeKind.Union => "abstract class",
            _ => "class",
        };
        return type.Base is null ? kind : $"{kind} : {type.Base}";
    }

    private static ApiMember? Find(ApiType type, string name) => type.Members.FirstOrDefault(member => member.Name == name);

    private static ApiType? Get(Dictionary<string, ApiType> types, string name) => types.TryGetValue(name, out ApiType? type) ? type : null;
}
