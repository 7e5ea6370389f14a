// netstandard2.0 lacks this type. It is linked into each assembly that the compiler loads.
#if !NET
#pragma warning disable IDE0130 // Namespace does not match folder: this is where .NET has it
namespace System.Diagnostics;

/// <summary>Thrown by an arm of a closed hierarchy that cannot be reached.</summary>
[Microsoft.CodeAnalysis.Embedded]
internal sealed class UnreachableException(string message = "The program executed an instruction that was thought to be unreachable") : Exception(message);
#endif
