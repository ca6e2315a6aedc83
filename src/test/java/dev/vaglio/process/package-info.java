/** The built jar as a process: started, killed and started again. */
package dev.vaglio.process;
