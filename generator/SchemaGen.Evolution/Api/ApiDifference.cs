using System.Collections.Immutable;
using SchemaGen.Compiler.Api;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Evolution.Api;

/// <summary>An <see cref="ApiChange"/> with what connects it to the schemas.</summary>
/// <param name="Change">The change.</param>
/// <param name="XmlName">The local name of the attribute or child, or the enum's value; empty for a type.</param>
/// <param name="Elements">Where either schema has the elements of the type.</param>
internal sealed record ApiDifference(ApiChange Change, string XmlName, ImmutableArray<SourceLocation> Elements)
{
    /// <summary>Compares the types that are generated for two versions, by their names.</summary>
    public static ImmutableArray<ApiDifference> Find(ImmutableArray<ApiType> old, ImmutableArray<ApiType> @new)
    {
        Dictionary<string, ApiType> before = old.ToDictionary(static type => type.Name, StringComparer.Ordinal);
        Dictionary<string, ApiType> after = @new.ToDictionary(static type => type.Name, StringComparer.Ordinal);
        IEnumerable<string> names = before.Keys.Union(after.Keys, StringComparer.Ordinal).OrderBy(static name => name, StringComparer.Ordinal);
        return [.. names.SelectMany(name => Compare(Get(before, name), Get(after, name)))];
    }

    private static IEnumerable<ApiDifference> Compare(ApiType? old, ApiType? @new)
    {
        string name = (old ?? @new)!.Name;
        ImmutableArray<SourceLocation> elements = (old?.Elements ?? []).AddRange(@new?.Elements ?? []);
        string? before = old is null ? null : Describe(old);
        string? after = @new is null ? null : Describe(@new);
        if (before != after)
        {
            yield return new ApiDifference(new ApiChange(name, null, before, after), "", elements);
        }

        if (old is null || @new is null)
        {
            yield break;
        }

        foreach (ApiMember member in old.Members.Concat(@new.Members.Where(member => Find(old, member.Name) is null)))
        {
            ApiMember? was = Find(old, member.Name);
            ApiMember? @is = Find(@new, member.Name);
            if (was?.Type != @is?.Type)
            {
                yield return new ApiDifference(new ApiChange(name, member.Name, was?.Type, @is?.Type), member.XmlName, elements);
            }
            else if (@new.Kind == ApiTypeKind.Enum && was!.XmlName != @is!.XmlName)
            {
                // Code that compiles as before means another word.
                yield return new ApiDifference(new ApiChange(name, member.Name, Quote(was.XmlName), Quote(@is.XmlName)), @is.XmlName, elements);
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
