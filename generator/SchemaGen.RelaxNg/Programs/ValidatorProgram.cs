using System.Collections.Immutable;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Programs;

/// <summary>
/// A grammar compiled to tables, which the runtime's validator interprets. Numbers in the tables are indexes into the other tables.
/// A <em>name number</em> is one of: the index of a name in <see cref="Names"/>; Names.Length + k for any other name in
/// <see cref="Namespaces"/>[k]; Names.Length + Namespaces.Length for any name in another namespace.
/// </summary>
public sealed record ValidatorProgram(
    ImmutableArray<NameClassName> Names,
    ImmutableArray<string> Namespaces,
    ImmutableArray<ImmutableArray<int>> NameSets,
    ImmutableArray<DatatypeReference> Datatypes,
    ImmutableArray<ProgramValue> Values,
    ImmutableArray<ProgramState> States,
    ImmutableArray<ProgramContent> Contents,
    ImmutableArray<ProgramElement> Elements,
    int StartState);
