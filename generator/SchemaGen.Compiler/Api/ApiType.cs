using System.Collections.Immutable;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Compiler.Api;

/// <summary>A generated type, as its users see it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">The kind of type.</param>
/// <param name="Base">The union that the type is a case of; null if it is not a case.</param>
/// <param name="Members">The properties that the type declares, or the members of the enum.</param>
/// <param name="Elements">The locations of the schema elements that the type represents; empty for enums and for parts of elements.</param>
public sealed record ApiType(
    string Name, ApiTypeKind Kind, string? Base, ImmutableArray<ApiMember> Members, ImmutableArray<SourceLocation> Elements);
