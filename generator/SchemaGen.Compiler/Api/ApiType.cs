using System.Collections.Immutable;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Compiler.Api;

/// <summary>A generated type, seen from outside.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Base">The union of which it is a case; null if it is none.</param>
/// <param name="Members">The properties that it declares, or the enum's members.</param>
/// <param name="Elements">Where the schema has the elements that it stands for; none for enums and parts of elements.</param>
public sealed record ApiType(
    string Name, ApiTypeKind Kind, string? Base, ImmutableArray<ApiMember> Members, ImmutableArray<SourceLocation> Elements);
